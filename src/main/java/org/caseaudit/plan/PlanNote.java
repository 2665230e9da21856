package org.caseaudit.plan;

/**
 * Our remark on the plan's words, never part of them.
 *
 * @param on a statement's id, an action's ref, or {@code lead}
 */
public record PlanNote(String on, String words) {}
