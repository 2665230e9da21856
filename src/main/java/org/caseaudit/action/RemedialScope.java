package org.caseaudit.action;

import org.caseaudit.sheet.Stratum;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Role;

/**
 * Whose actions somebody may see and change: an officer those of their own audits, a manager those
 * of their teams, the QA lead all, and everybody those they own.
 */
final class RemedialScope {

  private RemedialScope() {}

  static boolean mayRead(RemedialAction action, Actor actor) {
    return steers(action, actor)
        || action.isOwnedBy(actor.id())
        || action.getAudit().getOfficer().getId() == actor.id();
  }

  /** Whether they may name an owner, move the day it is due, withdraw it. */
  static boolean maySteer(RemedialAction action, Actor actor) {
    return actor.may(Permission.STEER_REMEDIAL) && steers(action, actor);
  }

  /** Whether they may say how it goes: its owner, and whoever steers it on the owner's behalf. */
  static boolean mayWork(RemedialAction action, Actor actor) {
    return actor.may(Permission.WORK_ON_REMEDIAL)
        && (action.isOwnedBy(actor.id()) || maySteer(action, actor));
  }

  /** Whether it would be theirs to check, if they were not the one who did it. */
  static boolean mayCheck(RemedialAction action, Actor actor) {
    return actor.may(Permission.CHECK_REMEDIAL) && mayRead(action, actor);
  }

  private static boolean steers(RemedialAction action, Actor actor) {
    Stratum child = action.getAudit().getSheet().getStratum();
    return actor.plays(Role.QA_LEAD)
        || (actor.plays(Role.TEAM_MANAGER) && actor.teams().contains(child.teamId()));
  }
}
