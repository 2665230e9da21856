package org.caseaudit.plan;

import java.time.LocalDate;

/**
 * An action of the plan as it stands.
 *
 * @param doneOn null unless it is completed
 * @param version what an update must name, so that two don't overwrite each other
 * @param last the last thing done or said about it; null for none
 * @param mayUpdate whether the reader may
 */
public record ActionRow(
    PlanAction action,
    Recommendation recommendation,
    Rag rag,
    LocalDate doneOn,
    long version,
    ActionTiming timing,
    ActionUpdate last,
    boolean mayUpdate) {

  /** Done, but after the end the plan gave it. */
  public boolean isDoneLate() {
    return doneOn != null
        && action.endMonth().filter(month -> doneOn.isAfter(month.atEndOfMonth())).isPresent();
  }
}
