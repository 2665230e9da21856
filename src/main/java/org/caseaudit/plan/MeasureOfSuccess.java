package org.caseaudit.plan;

/** How one would know that a recommendation was met, in the plan's words. */
public record MeasureOfSuccess(String id, String words) implements Statement {}
