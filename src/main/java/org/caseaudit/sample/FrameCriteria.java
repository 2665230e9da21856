package org.caseaudit.sample;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.caseaudit.caseload.PlanStatus;

/**
 * Which cases may be drawn.
 *
 * @param statuses the plan statuses they may have; closed cases have the status closed whatever
 *     plan they had
 * @param teams ids of the teams they may belong to; empty for any team
 * @param monthsSinceAudit children audited within this many months are left out; 0 leaves out none
 * @param anyTemplate whether an audit with any template counts for that, or only one with the
 *     sample's own
 * @param closedFrom first day on which a closed case may have closed; null for the usual
 * @param closedTo last day of that; null for today
 */
public record FrameCriteria(
    Set<PlanStatus> statuses,
    Set<Long> teams,
    int monthsSinceAudit,
    boolean anyTemplate,
    LocalDate closedFrom,
    LocalDate closedTo)
    implements Serializable {

  public static final int MOST_MONTHS = 60;
  private static final int MONTHS_CLOSED = 6;

  public FrameCriteria {
    statuses = Set.copyOf(statuses);
    teams = Set.copyOf(teams);
  }

  /** With the usual days of closing, if closed cases are asked for. */
  public FrameCriteria(
      Set<PlanStatus> statuses, Set<Long> teams, int monthsSinceAudit, boolean anyTemplate) {
    this(statuses, teams, monthsSinceAudit, anyTemplate, null, null);
  }

  boolean wantsClosed() {
    return statuses.contains(PlanStatus.CLOSED);
  }

  /** The same with the days of closing filled in. */
  FrameCriteria completed(LocalDate today) {
    LocalDate to = closedTo == null ? today : closedTo;
    LocalDate from = closedFrom == null ? to.minusMonths(MONTHS_CLOSED) : closedFrom;
    return new FrameCriteria(statuses, teams, monthsSinceAudit, anyTemplate, from, to);
  }
}
