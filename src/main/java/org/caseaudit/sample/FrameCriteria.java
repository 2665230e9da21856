package org.caseaudit.sample;

import java.io.Serializable;
import java.util.Set;
import org.caseaudit.caseload.PlanStatus;

/**
 * Which open cases may be drawn.
 *
 * @param statuses the plan statuses they may have
 * @param teams ids of the teams they may belong to; empty for any team
 * @param monthsSinceAudit children audited within this many months are left out; 0 leaves out none
 * @param anyTemplate whether an audit with any template counts for that, or only one with the
 *     sample's own
 */
public record FrameCriteria(
    Set<PlanStatus> statuses, Set<Long> teams, int monthsSinceAudit, boolean anyTemplate)
    implements Serializable {

  static final int MOST_MONTHS = 60;

  public FrameCriteria {
    statuses = Set.copyOf(statuses);
    teams = Set.copyOf(teams);
  }
}
