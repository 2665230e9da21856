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

/** Audits that need a blind second one and have nobody for it yet. */
@ApplicationScoped
class SecondAuditsWork implements WorkSource {

  @Inject private AuditRepository audits;

  @Override
  public WorkKind kind() {
    return new WorkKind(
        "second audit to arrange", "second audits to arrange", "Second audit to arrange");
  }

  @Override
  public List<Task> tasks(Actor actor, LocalDate today) {
    if (!actor.may(Permission.ALLOCATE_AUDIT)) {
      return List.of();
    }
    return audits.withoutSecond().stream()
        .map(
            row ->
                new Task(
                    row.submittedAt() == null ? Urgency.IN_TIME : Urgency.WAITED_FOR,
                    row.dueOn(),
                    "/audits/" + row.id() + "#second-audit",
                    "Find a second auditor for " + row.childReference(),
                    row.sample() + ", first with " + row.officer(),
                    row.status().getLabel()))
        .toList();
  }
}
