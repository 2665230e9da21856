package org.caseaudit.plan;

/** Something the plan promises, for a measure to tell whether it came true. */
public sealed interface Statement permits ExpectedOutcome, MeasureOfSuccess {

  /** Such as {@code 1-EO2} or {@code 9-M1}: the recommendation, the kind, and its place there. */
  String id();

  /** The plan's own. */
  String words();

  /** The number of the recommendation it belongs to. */
  default int recommendation() {
    return Integer.parseInt(id().substring(0, id().indexOf('-')));
  }
}
