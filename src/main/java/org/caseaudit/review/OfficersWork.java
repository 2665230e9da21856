package org.caseaudit.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditRepository;
import org.caseaudit.audit.AuditRow;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Permission;
import org.caseaudit.work.Task;
import org.caseaudit.work.Task.Urgency;
import org.caseaudit.work.WorkKind;
import org.caseaudit.work.WorkSource;

/** An officer's own audits: to begin, to continue, to work on again. */
@ApplicationScoped
class OfficersWork implements WorkSource {

  @Inject private AuditRepository audits;
  @Inject private ReviewRepository reviews;

  @Override
  public WorkKind kind() {
    return new WorkKind("audit to do", "audits to do", "Audit due");
  }

  @Override
  public List<Task> tasks(Actor actor, LocalDate today) {
    if (!actor.may(Permission.ANSWER_SHEET)) {
      return List.of();
    }
    List<AuditRow> own =
        audits.ofOfficer(
            actor.id(),
            EnumSet.of(Audit.Status.PLANNED, Audit.Status.IN_PROGRESS, Audit.Status.RETURNED));
    Map<Long, Long> comments =
        reviews.count(own.stream().map(AuditRow::id).toList(), ReviewComment.Status.OPEN);
    return own.stream()
        .map(row -> task(row, row.isOverdue(today), comments.getOrDefault(row.id(), 0L)))
        .toList();
  }

  private static Task task(AuditRow row, boolean late, long comments) {
    return new Task(
        urgency(row, late),
        row.dueOn(),
        "/audits/" + row.id(),
        verb(row.status()) + " the audit of " + row.childReference(),
        row.sample() + toAnswer(comments),
        row.status().getLabel());
  }

  private static Urgency urgency(AuditRow row, boolean late) {
    if (row.status() == Audit.Status.RETURNED) {
      return Urgency.GIVEN_BACK;
    }
    return late ? Urgency.LATE : Urgency.IN_TIME;
  }

  private static String verb(Audit.Status status) {
    return switch (status) {
      case RETURNED -> "Work again on";
      case IN_PROGRESS -> "Continue";
      default -> "Begin";
    };
  }

  private static String toAnswer(long comments) {
    if (comments == 0) {
      return "";
    }
    return comments == 1 ? ". One comment to answer" : ". " + comments + " comments to answer";
  }
}
