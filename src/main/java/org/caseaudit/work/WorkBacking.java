package org.caseaudit.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.caseaudit.shared.London;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Permission;
import org.omnifaces.util.Faces;

/** What the reader has to do next, the most urgent on top. */
@Named
@RequestScoped
public class WorkBacking {

  @Inject private WorkList work;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  private List<Task> tasks;
  private List<WorkGroup> groups;

  /** Gathers it; whoever has nothing to do, nor with audits, is led to what they came for. */
  public void load() {
    Actor actor = currentUser.get();
    tasks = work.of(actor);
    if (tasks.isEmpty() && !actor.may(Permission.READ_AUDIT)) {
      Faces.redirect(whatTheyCameFor(actor));
      return;
    }
    groups = WorkGroup.of(tasks);
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

  public List<Task> getTasks() {
    return tasks;
  }

  /** The same, under headings. */
  public List<WorkGroup> getGroups() {
    return groups;
  }

  /** How much it is: "5 to do, 1 late". */
  public String getCount() {
    return WorkCount.of(tasks, London.day(clock.instant())).inWords();
  }
}
