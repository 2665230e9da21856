package org.caseaudit.escalation;

import java.util.Optional;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;

/** Who answers for an escalation, the lowest first: a missed clock goes up by one. */
public enum Level {
  TEAM_MANAGER("the team manager", Role.TEAM_MANAGER),
  SERVICE_MANAGER("the service manager", Role.SERVICE_MANAGER),
  QA_LEAD("the QA lead", Role.QA_LEAD);

  private final String words;
  private final Role role;

  Level(String words, Role role) {
    this.words = words;
    this.role = role;
  }

  /** As in a sentence: “the team manager”. */
  public String getWords() {
    return words;
  }

  Role role() {
    return role;
  }

  /** The level so many missed clocks above this one; none is above the last. */
  Level up(int missed) {
    return values()[Math.min(ordinal() + missed, values().length - 1)];
  }

  boolean isBelow(Level other) {
    return compareTo(other) < 0;
  }

  /**
   * Whether somebody answers at this level for what concerns a team.
   *
   * @param team empty for what concerns none: then no team manager does
   */
  boolean isHeldBy(Actor actor, Optional<Long> team) {
    return actor.plays(role)
        && (this != TEAM_MANAGER || team.filter(actor.teams()::contains).isPresent());
  }
}
