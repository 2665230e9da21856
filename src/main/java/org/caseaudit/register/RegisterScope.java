package org.caseaudit.register;

import java.util.Set;
import org.caseaudit.sheet.Stratum;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;
import org.caseaudit.user.Team;

/**
 * Which entries somebody may see and keep: the QA lead and a register keeper all of them, a manager
 * those that aren't about a child and those about the children of their own teams.
 *
 * @param whole whether it is all of them, whatever the teams
 * @param teams ids of the teams it is limited to
 */
record RegisterScope(boolean whole, Set<Long> teams) {

  static RegisterScope of(Actor actor) {
    return new RegisterScope(
        actor.plays(Role.QA_LEAD) || actor.plays(Role.REGISTER_KEEPER), actor.teams());
  }

  boolean holds(Stratum stratum) {
    return whole || stratum.childReference() == null || teams.contains(stratum.teamId());
  }

  boolean holds(Team team) {
    return whole || teams.contains(team.getId());
  }
}
