package org.caseaudit.sample;

/** How a sample is taken. */
public enum SamplingMethod {
  CENSUS("Every case", "All that can be drawn."),
  RANDOM("Random sample", "A lottery among all that can be drawn."),
  STRATIFIED(
      "Stratified random sample",
      "A lottery within each plan type or team, each with its fair share of the sample."),
  TARGETED("Targeted cases", "You name the children and say why for each."),
  RE_AUDIT("Re-audits", "Children whose last audit said to look again.");

  private final String label;
  private final String about;

  SamplingMethod(String label, String about) {
    this.label = label;
    this.about = about;
  }

  /** The words users say. */
  public String label() {
    return label;
  }

  /** What it does, in a sentence. */
  public String about() {
    return about;
  }

  /** Whether somebody names the children, so that nothing is drawn and there is no frame. */
  boolean isPicked() {
    return this == TARGETED || this == RE_AUDIT;
  }

  /** Whether it matters how many cases were asked for. */
  boolean hasSize() {
    return this == RANDOM || this == STRATIFIED;
  }
}
