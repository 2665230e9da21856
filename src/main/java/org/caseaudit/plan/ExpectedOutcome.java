package org.caseaudit.plan;

/** What should come of a recommendation. */
public record ExpectedOutcome(String id, String words) implements Statement {}
