package org.caseaudit.caseload;

import java.util.Set;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;

/**
 * Which part of the caseload somebody may see: a manager their own teams', a QA lead all of it.
 *
 * @param whole whether it is all of it, whatever the teams
 * @param teams ids of the teams it is limited to
 */
record CaseScope(boolean whole, Set<Long> teams) {

  static CaseScope of(Actor actor) {
    return new CaseScope(actor.plays(Role.QA_LEAD), actor.teams());
  }

  boolean isNothing() {
    return !whole && teams.isEmpty();
  }
}
