package org.caseaudit.sample;

/** How a case came into its sample. */
public enum Chosen {
  /** By the census or the lottery the sample is. */
  DRAWN("Drawn"),
  TARGETED("Targeted"),
  /** In addition to what was drawn. */
  FORCED("Added for a reason"),
  REPLACEMENT("Replacement"),
  RE_AUDIT("Re-audit");

  private final String label;

  Chosen(String label) {
    this.label = label;
  }

  /** The words users say. */
  public String label() {
    return label;
  }
}
