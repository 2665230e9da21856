package org.caseaudit.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditRepository;
import org.caseaudit.audit.AuditRow;
import org.caseaudit.audit.AuditService;
import org.caseaudit.sample.SampleService;
import org.caseaudit.shared.London;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Permission;
import org.omnifaces.util.Faces;

/** What the reader has to do next, the most urgent on top. */
@Named
@RequestScoped
public class WorkBacking {

  private static final int MOST = 100;
  private static final Set<Audit.Status> WITH_OFFICER =
      EnumSet.of(Audit.Status.PLANNED, Audit.Status.IN_PROGRESS, Audit.Status.RETURNED);

  /**
   * Something to do.
   *
   * @param urgency the lower, the sooner
   * @param what a verb and what to do it to
   * @param state where it stands
   */
  public record Task(
      int urgency, LocalDate dueOn, String to, String what, String detail, String state) {}

  @Inject private AuditRepository audits;
  @Inject private AuditService auditService;
  @Inject private ReviewRepository reviews;
  @Inject private SampleService samples;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  private List<Task> tasks;

  /** Gathers it; whoever has no audits to do with is led to what they came for. */
  public void load() {
    Actor actor = currentUser.get();
    if (!actor.may(Permission.READ_AUDIT)) {
      Faces.redirect(whatTheyCameFor(actor));
      return;
    }
    tasks = new ArrayList<>();
    if (actor.may(Permission.ANSWER_SHEET)) {
      addOwnAudits(actor);
    }
    if (actor.may(Permission.REVIEW_AUDIT)) {
      addReviews(actor);
    }
    if (actor.may(Permission.ALLOCATE_AUDIT)) {
      addSamples();
      addOverdue(actor);
    }
    tasks.sort(Comparator.comparing(Task::urgency).thenComparing(Task::dueOn));
  }

  private static String whatTheyCameFor(Actor actor) {
    if (actor.may(Permission.UPDATE_ACTIONS)) {
      return "plan/actions?mine=true";
    }
    if (actor.may(Permission.READ_MEASURES)) {
      return "measures";
    }
    return actor.may(Permission.READ_REGISTERS) ? "registers" : "people";
  }

  private void addOwnAudits(Actor actor) {
    List<AuditRow> own = audits.ofOfficer(actor.id(), WITH_OFFICER);
    Map<Long, Long> comments =
        reviews.count(own.stream().map(AuditRow::id).toList(), ReviewComment.Status.OPEN);
    LocalDate today = London.day(clock.instant());
    for (AuditRow row : own) {
      boolean returned = row.status() == Audit.Status.RETURNED;
      boolean late = row.isOverdue(today);
      tasks.add(
          new Task(
              returned ? 0 : late ? 1 : 3,
              row.dueOn(),
              "/audits/" + row.id(),
              verb(row.status()) + " the audit of " + row.childReference(),
              detail(row, late, comments.getOrDefault(row.id(), 0L)),
              row.status().getLabel()));
    }
  }

  private static String verb(Audit.Status status) {
    return switch (status) {
      case RETURNED -> "Work again on";
      case IN_PROGRESS -> "Continue";
      default -> "Begin";
    };
  }

  private static String detail(AuditRow row, boolean late, long comments) {
    String words = row.sample() + (late ? ". Overdue" : "");
    return switch ((int) Math.min(comments, 2)) {
      case 0 -> words;
      case 1 -> words + ". One comment to answer";
      default -> words + ". " + comments + " comments to answer";
    };
  }

  private void addReviews(Actor actor) {
    auditService.list(EnumSet.of(Audit.Status.SUBMITTED), 0, MOST).audits().stream()
        .filter(row -> row.officerId() != actor.id())
        .map(
            row ->
                new Task(
                    2,
                    row.dueOn(),
                    "/audits/" + row.id() + "/review",
                    "Review the audit of " + row.childReference(),
                    row.sample() + ", by " + row.officer(),
                    row.status().getLabel()))
        .forEach(tasks::add);
  }

  private void addSamples() {
    samples.samples().stream()
        .filter(sample -> sample.unallocated() > 0)
        .map(
            sample ->
                new Task(
                    2,
                    sample.dueOn(),
                    "/samples/" + sample.id(),
                    "Allocate the audits of " + sample.name(),
                    sample.unallocated() + " of " + sample.cases() + " cases have no officer yet",
                    "Planned"))
        .forEach(tasks::add);
  }

  private void addOverdue(Actor actor) {
    LocalDate today = London.day(clock.instant());
    auditService.list(WITH_OFFICER, 0, MOST).audits().stream()
        .filter(row -> row.officerId() != actor.id() && row.isOverdue(today))
        .map(
            row ->
                new Task(
                    4,
                    row.dueOn(),
                    "/audits/" + row.id(),
                    "Chase the audit of " + row.childReference(),
                    row.sample() + ", with " + row.officer() + ". Overdue",
                    row.status().getLabel()))
        .forEach(tasks::add);
  }

  public List<Task> getTasks() {
    return tasks;
  }
}
