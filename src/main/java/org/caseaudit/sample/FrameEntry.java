package org.caseaudit.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A child in a sample's frame, or one left out of it and why. */
@Embeddable
public class FrameEntry {

  @Column(name = "child_reference")
  private String childReference;

  private String excluded;

  protected FrameEntry() {}

  FrameEntry(String childReference, String excluded) {
    this.childReference = childReference;
    this.excluded = excluded;
  }

  public String getChildReference() {
    return childReference;
  }

  /** Why the child could not be drawn; null for those who could. */
  public String getExcluded() {
    return excluded;
  }

  public boolean isDrawable() {
    return excluded == null;
  }
}
