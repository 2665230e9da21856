package org.caseaudit.sample;

/** What a programme is for, and what is usual for it. */
public enum ProgrammeKind {
  CENSUS("Annual census audit", "Every open case once a year.", 12, SamplingMethod.CENSUS, 0),
  THEMATIC("Thematic audit", "One theme, looked at closely.", 6, SamplingMethod.STRATIFIED, 8),
  DIP_SAMPLE("Dip sample", "A few cases at random, often.", 12, SamplingMethod.RANDOM, 8),
  CLOSURE("Closure audit", "Cases that closed in a period.", 0, SamplingMethod.CENSUS, 0),
  MULTI_AGENCY(
      "Multi-agency session",
      "A few cases, every agency giving its own view: three City cases a session.",
      12,
      SamplingMethod.RANDOM,
      3),
  RE_AUDIT("Re-audit", "Cases whose last audit said to look again.", 0, SamplingMethod.RE_AUDIT, 0);

  private final String label;
  private final String about;
  private final int monthsApart;
  private final SamplingMethod method;
  private final int size;

  ProgrammeKind(String label, String about, int monthsApart, SamplingMethod method, int size) {
    this.label = label;
    this.about = about;
    this.monthsApart = monthsApart;
    this.method = method;
    this.size = size;
  }

  /** The words users say. */
  public String label() {
    return label;
  }

  /** What it is, in a sentence. */
  public String about() {
    return about;
  }

  /** For how many months a child who was audited is usually left alone. */
  public int monthsApart() {
    return monthsApart;
  }

  SamplingMethod method() {
    return method;
  }

  /** How many cases a sample usually has; 0 where nobody chooses that. */
  int size() {
    return size;
  }
}
