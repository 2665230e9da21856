package org.caseaudit.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A child in a sample's frame, one left out of it, or one taken for a reason. */
@Embeddable
public class FrameEntry {

  @Column(name = "child_reference")
  private String childReference;

  private String stratum;
  private String excluded;
  private String picked;

  protected FrameEntry() {}

  private FrameEntry(String childReference, String stratum, String excluded, String picked) {
    this.childReference = childReference;
    this.stratum = stratum;
    this.excluded = excluded;
    this.picked = picked;
  }

  static FrameEntry drawable(String childReference, String stratum) {
    return new FrameEntry(childReference, stratum, null, null);
  }

  static FrameEntry leftOut(String childReference, String stratum, String why) {
    return new FrameEntry(childReference, stratum, why, null);
  }

  static FrameEntry picked(Pick pick, String stratum) {
    return new FrameEntry(pick.childReference(), stratum, null, pick.reason());
  }

  public String getChildReference() {
    return childReference;
  }

  /** The code of the stratum it belongs to. */
  public String getStratum() {
    return stratum;
  }

  /** Why the child could not be drawn; null for those who could. */
  public String getExcluded() {
    return excluded;
  }

  /** Why the child was taken without being drawn; null for everybody else. */
  public String getPicked() {
    return picked;
  }

  public boolean isDrawable() {
    return excluded == null && picked == null;
  }

  public boolean isLeftOut() {
    return excluded != null;
  }
}
