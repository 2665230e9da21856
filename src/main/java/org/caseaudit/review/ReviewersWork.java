package org.caseaudit.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditRepository;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Permission;
import org.caseaudit.work.Task;
import org.caseaudit.work.Task.Urgency;
import org.caseaudit.work.WorkKind;
import org.caseaudit.work.WorkSource;

/** Submitted audits that wait for their manager. */
@ApplicationScoped
class ReviewersWork implements WorkSource {

  private static final int MOST = 100;

  @Inject private AuditRepository audits;

  @Override
  public WorkKind kind() {
    return new WorkKind("audit to review", "audits to review", "Audit to review");
  }

  @Override
  public List<Task> tasks(Actor actor, LocalDate today) {
    if (!actor.may(Permission.REVIEW_AUDIT)) {
      return List.of();
    }
    return audits.visibleTo(actor, EnumSet.of(Audit.Status.SUBMITTED), 0, MOST).stream()
        .filter(row -> row.officerId() != actor.id() && !row.isWaitingForSecond())
        .filter(row -> !row.isBlindSecond())
        .map(
            row ->
                new Task(
                    Urgency.WAITED_FOR,
                    row.dueOn(),
                    "/audits/" + row.id() + "/review",
                    "Review the audit of " + row.childReference(),
                    row.sample() + ", by " + row.officer(),
                    row.status().getLabel()))
        .toList();
  }
}
