package org.caseaudit.sample;

/** How a sample is taken from its frame. */
public enum SamplingMethod {
  CENSUS("Every case"),
  RANDOM("Random sample");

  private final String label;

  SamplingMethod(String label) {
    this.label = label;
  }

  /** The words users say. */
  public String label() {
    return label;
  }
}
