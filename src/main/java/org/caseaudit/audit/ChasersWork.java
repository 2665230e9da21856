package org.caseaudit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Permission;
import org.caseaudit.work.Task;
import org.caseaudit.work.Task.Urgency;
import org.caseaudit.work.WorkKind;
import org.caseaudit.work.WorkSource;

/** Other people's audits that are late. */
@ApplicationScoped
class ChasersWork implements WorkSource {

  private static final int MOST = 100;
  private static final Set<Audit.Status> WITH_OFFICER =
      EnumSet.of(Audit.Status.PLANNED, Audit.Status.IN_PROGRESS, Audit.Status.RETURNED);

  @Inject private AuditRepository audits;

  @Override
  public WorkKind kind() {
    return new WorkKind("late audit to chase", "late audits to chase", "Late audit to chase");
  }

  @Override
  public List<Task> tasks(Actor actor, LocalDate today) {
    if (!actor.may(Permission.ALLOCATE_AUDIT)) {
      return List.of();
    }
    return toChase(actor, today).toList();
  }

  private Stream<Task> toChase(Actor actor, LocalDate today) {
    return audits.visibleTo(actor, WITH_OFFICER, 0, MOST).stream()
        .filter(row -> row.officerId() != actor.id() && row.isOverdue(today))
        .map(
            row ->
                new Task(
                    Urgency.TO_CHASE,
                    row.dueOn(),
                    "/audits/" + row.id(),
                    "Chase the audit of " + row.childReference(),
                    row.sample() + ", with " + row.officer(),
                    row.status().getLabel()));
  }
}
