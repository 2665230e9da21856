package org.caseaudit.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Role;
import org.caseaudit.work.Task;
import org.caseaudit.work.Task.Urgency;
import org.caseaudit.work.WorkKind;
import org.caseaudit.work.WorkSource;

/** Actions from audits: the owner does them, the manager names owners, somebody else checks. */
@ApplicationScoped
class RemedialWork implements WorkSource {

  private static final int MOST = 100;

  @Inject private RemedialListRepository lists;

  @Override
  public WorkKind kind() {
    return new WorkKind("action to see to", "actions to see to", "Action due");
  }

  @Override
  public List<Task> tasks(Actor actor, LocalDate today) {
    if (!actor.may(Permission.READ_REMEDIAL)) {
      return List.of();
    }
    return Stream.of(toDo(actor, today), toCheck(actor, today), toGive(actor, today))
        .flatMap(tasks -> tasks)
        .toList();
  }

  private Stream<Task> toDo(Actor actor, LocalDate today) {
    return rows(RemedialFilter.State.OPEN, true, actor, today)
        .filter(row -> row.status().isWithOwner())
        .map(row -> task(row, "Do: " + brief(row), urgency(row, today), today));
  }

  private static Urgency urgency(RemedialRow row, LocalDate today) {
    if (row.status() == RemedialAction.Status.GIVEN_BACK) {
      return Urgency.GIVEN_BACK;
    }
    return row.isOverdue(today) ? Urgency.LATE : Urgency.IN_TIME;
  }

  /** A manager checks what others did; what a manager did waits for the QA lead. */
  private Stream<Task> toCheck(Actor actor, LocalDate today) {
    if (!actor.may(Permission.STEER_REMEDIAL)) {
      return Stream.empty();
    }
    return rows(RemedialFilter.State.SAID_DONE, false, actor, today)
        .filter(row -> row.ownerId() != actor.id() && row.saidDoneBy() != actor.id())
        .filter(row -> actor.plays(Role.TEAM_MANAGER) || row.managersOwn())
        .map(row -> task(row, "Check: " + brief(row), Urgency.WAITED_FOR, today));
  }

  private Stream<Task> toGive(Actor actor, LocalDate today) {
    if (!actor.plays(Role.TEAM_MANAGER)) {
      return Stream.empty();
    }
    return rows(RemedialFilter.State.NO_OWNER, false, actor, today)
        .map(row -> task(row, "Name an owner: " + brief(row), Urgency.WAITED_FOR, today));
  }

  private Stream<RemedialRow> rows(
      RemedialFilter.State state, boolean mine, Actor actor, LocalDate today) {
    RemedialFilter filter = new RemedialFilter(mine, null, state, "", "", "due", false);
    return lists.page(filter, actor, List.of(), today, 0, MOST).stream();
  }

  private static Task task(RemedialRow row, String what, Urgency urgency, LocalDate today) {
    return new Task(
        urgency,
        row.due() == null ? today : row.due(),
        "/actions/" + row.id(),
        what,
        "Action from audit "
            + row.audit()
            + " of "
            + row.childReference()
            + (row.isOverdue(today) ? ". Overdue" : ""),
        row.status().getLabel());
  }

  private static String brief(RemedialRow row) {
    return row.what().length() <= 80 ? row.what() : row.what().substring(0, 79).strip() + "…";
  }
}
