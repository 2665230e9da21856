package org.caseaudit.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditRepository;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Permission;
import org.caseaudit.work.Task;
import org.caseaudit.work.Task.Urgency;
import org.caseaudit.work.WorkKind;
import org.caseaudit.work.WorkSource;

/** Cases that two people have audited and whose grade is to be agreed by somebody else. */
@ApplicationScoped
class ModeratorsWork implements WorkSource {

  @Inject private AuditRepository audits;

  @Override
  public WorkKind kind() {
    return new WorkKind("audit to moderate", "audits to moderate", "Audit to moderate");
  }

  @Override
  public List<Task> tasks(Actor actor, LocalDate today) {
    if (!actor.may(Permission.MODERATE_AUDIT)) {
      return List.of();
    }
    return audits.inModeration().stream()
        .filter(row -> row.officerId() != actor.id())
        .filter(row -> audits.secondTo(row.id()).filter(second -> isNot(actor, second)).isPresent())
        .map(
            row ->
                new Task(
                    Urgency.WAITED_FOR,
                    row.dueOn(),
                    "/audits/" + row.id() + "/moderate",
                    "Agree the grade of " + row.childReference(),
                    row.sample() + ", audited by two people",
                    row.status().getLabel()))
        .toList();
  }

  private static boolean isNot(Actor actor, Audit second) {
    return second.getOfficer().getId() != actor.id();
  }
}
