package org.caseaudit.caseload;

/**
 * Which cases of the caseload to show.
 *
 * @param text part of a child's reference, or of a worker's or manager's; empty for any
 * @param team a team's id, or null for any
 * @param status null for any
 * @param openOnly whether to leave out closed cases
 */
public record CaseFilter(String text, Long team, PlanStatus status, boolean openOnly) {

  public CaseFilter {
    text = text == null ? "" : text.strip();
  }

  /** Every case, open or closed. */
  public static CaseFilter everything() {
    return new CaseFilter("", null, null, false);
  }
}
