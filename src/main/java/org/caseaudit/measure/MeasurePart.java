package org.caseaudit.measure;

/** One figure of a measure. */
public sealed interface MeasurePart permits CountedPart, ResponsePart {

  /** Unique and lasting: {@code 1-M1/smart-clear}. */
  String id();

  /** What the figure says, in a few words. */
  String label();

  /** What is counted: plans, audits, children, pounds. */
  String unit();

  /** What its figure says of what was counted. */
  Tells tells();

  /** The part's own name within its statement. */
  default String code() {
    return id().substring(id().indexOf('/') + 1);
  }
}
