package org.caseaudit.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A group of a frame, how many of it could be drawn and how many of them were to be. A sample that
 * isn't stratified has one, {@link #everyCase}.
 */
@Embeddable
public class SampleStratum {

  private String code;
  private String name;
  private int size;

  @Column(name = "to_draw")
  private int toDraw;

  protected SampleStratum() {}

  SampleStratum(String code, String name, int size, int toDraw) {
    this.code = code;
    this.name = name;
    this.size = size;
    this.toDraw = toDraw;
  }

  static SampleStratum everyCase() {
    return new SampleStratum("all", "Every case", 0, 0);
  }

  SampleStratum with(int counted, int share) {
    return new SampleStratum(code, name, counted, share);
  }

  public String getCode() {
    return code;
  }

  /** The words users say. */
  public String getName() {
    return name;
  }

  public int getSize() {
    return size;
  }

  public int getToDraw() {
    return toDraw;
  }
}
