package org.caseaudit.measure;

import java.util.Set;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;

/**
 * Whose facts somebody may see: the QA lead everybody's, a manager those of the teams they manage,
 * an officer those of the audits they did.
 */
record Scope(boolean everybody, Set<Long> teams, long officer) {

  /** What is about no child is open to everybody who may look behind figures at all. */
  static final Scope EVERYTHING = new Scope(true, Set.of(), 0);

  static Scope of(Actor actor) {
    return new Scope(
        actor.answersForAllTeams(),
        actor.plays(Role.TEAM_MANAGER) ? actor.teams() : Set.of(),
        actor.id());
  }
}
