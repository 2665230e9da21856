package org.caseaudit.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.caseaudit.shared.London;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Permission;
import org.caseaudit.work.Task;
import org.caseaudit.work.Task.Urgency;
import org.caseaudit.work.WorkKind;
import org.caseaudit.work.WorkSource;

/** Escalations that wait for somebody to acknowledge or to plan: before everything else. */
@ApplicationScoped
class EscalationWork implements WorkSource {

  @Inject private EscalationRepository escalations;
  @Inject private java.time.Clock clock;

  @Override
  public WorkKind kind() {
    return new WorkKind("escalation to answer", "escalations to answer", "Escalation to answer");
  }

  @Override
  public List<Task> tasks(Actor actor, LocalDate today) {
    if (!actor.may(Permission.ANSWER_ESCALATION)) {
      return List.of();
    }
    List<Escalation> open = escalations.open(actor);
    if (open.isEmpty()) {
      return List.of();
    }
    Staffing staffing = escalations.staffing();
    return open.stream()
        .flatMap(
            escalation ->
                escalation.waitingFor(actor, clock.instant(), staffing).stream()
                    .map(duty -> task(escalation, duty)))
        .toList();
  }

  private Task task(Escalation escalation, Duty duty) {
    String late = duty.lateness(clock.instant());
    return new Task(
        Urgency.SAFETY,
        London.day(duty.due()),
        "/escalations/" + escalation.getId(),
        duty.getWhat() + ": " + lowerFirst(escalation.getCause()),
        "Raised by " + escalation.getWho() + (late.isEmpty() ? "" : ". " + late),
        escalation.getStatus().getLabel());
  }

  private static String lowerFirst(String words) {
    return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
