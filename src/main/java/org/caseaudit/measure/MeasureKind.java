package org.caseaudit.measure;

/** What sort of evidence a statement of the plan asks for. */
public enum MeasureKind {
  RATE_AUDIT("rate-audit", "Rate over audits"),
  RATE_REGISTER("rate-register", "Rate over register entries"),
  COVERAGE("coverage", "Coverage"),
  TREND("trend", "Trend"),
  COUNT("count", "Count"),
  MILESTONE("milestone", "Milestone"),
  CONSULTATION("consultation", "Consultation"),
  JUDGEMENT("judgement", "Board's judgement"),
  SUM("sum", "Sum");

  private final String word;
  private final String label;

  MeasureKind(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** The word a measures file uses. */
  public String word() {
    return word;
  }

  /** The words users see. */
  public String label() {
    return label;
  }

  static MeasureKind of(String word) {
    for (MeasureKind kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("No kind of measure is called “" + word + "”");
  }
}
