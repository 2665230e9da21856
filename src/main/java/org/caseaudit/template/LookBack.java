package org.caseaudit.template;

/** How much of the record is read, and how much of that is judged. */
public record LookBack(Span record, Span judgement) {}
