package org.caseaudit.escalation;

import org.caseaudit.escalation.EscalationStep.Kind;

/** Duties and levels in the words of a page. */
final class DutyWords {

  private DutyWords() {}

  /** What a duty's lateness is about: “acknowledged for the team”, “plan”. */
  static String of(Duty duty) {
    boolean done = duty.isDone();
    return switch (duty.kind()) {
      case TEAM_ACKNOWLEDGED ->
          done ? "acknowledged for the team" : "acknowledgement for the team is";
      case SERVICE_ACKNOWLEDGED ->
          done ? "acknowledged for the service" : "acknowledgement for the service is";
      default -> done ? "planned" : "plan is";
    };
  }

  /** Who acknowledged or planned, or who is to: a line for the auditor. */
  static String line(Duty duty, String lateness, String due) {
    String what = duty.kind() == Kind.PLANNED ? "A plan" : "For " + level(duty);
    String late = lateness.isEmpty() ? "" : ", " + lateness;
    return duty.done()
        .map(
            step ->
                duty.kind() == Kind.PLANNED
                    ? "A plan was recorded by " + step.getWho() + late + "."
                    : what + ": acknowledged by " + step.getWho() + late + ".")
        .orElseGet(
            () ->
                duty.kind() == Kind.PLANNED
                    ? "A plan is to be recorded by " + due + late + "."
                    : what + ": not acknowledged yet, due by " + due + late + ".");
  }

  private static String level(Duty duty) {
    return duty.level() == Level.TEAM_MANAGER ? "the team" : "the service";
  }

  /** How far up it has come. */
  static String upTo(Level reached) {
    return switch (reached) {
      case TEAM_MANAGER -> "Team manager and service manager";
      case SERVICE_MANAGER -> "Gone up to the service manager";
      case QA_LEAD -> "Gone up to the QA lead";
    };
  }
}
