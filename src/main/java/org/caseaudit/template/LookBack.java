package org.caseaudit.template;

/** How much of the record is read, and how much of that is judged. */
public record LookBack(Span record, Span judgement) {

  /** What holds for a template that doesn't say. */
  static final LookBack USUAL =
      new LookBack(new Span(12, Span.Unit.MONTH), new Span(6, Span.Unit.MONTH));
}
