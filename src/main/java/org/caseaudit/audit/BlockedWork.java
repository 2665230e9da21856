package org.caseaudit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Permission;
import org.caseaudit.work.Task;
import org.caseaudit.work.Task.Urgency;
import org.caseaudit.work.WorkKind;
import org.caseaudit.work.WorkSource;

/** Audits that nobody can go on with, because their officer is here no more. */
@ApplicationScoped
class BlockedWork implements WorkSource {

  @Inject private OfficerDesks desks;

  @Override
  public WorkKind kind() {
    return new WorkKind(
        "desk of somebody who left to share out",
        "desks of people who left to share out",
        "Audits to share out again");
  }

  @Override
  public List<Task> tasks(Actor actor, LocalDate today) {
    if (!actor.may(Permission.ALLOCATE_AUDIT)) {
      return List.of();
    }
    return desks.gone(today).stream()
        .map(
            desk ->
                new Task(
                    Urgency.GIVEN_BACK,
                    today,
                    "/allocation",
                    "Share out what "
                        + desk.officer().getName()
                        + " had to do: "
                        + (desk.open() == 1 ? "1 audit" : desk.open() + " audits"),
                    "They can't go on with it",
                    "Blocked"))
        .toList();
  }
}
