package org.caseaudit.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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

  private List<Task> tasks;

  /** Gathers it; whoever has no audits to do with is led to what they came for. */
  public void load() {
    Actor actor = currentUser.get();
    if (!actor.may(Permission.READ_AUDIT)) {
      Faces.redirect(whatTheyCameFor(actor));
      return;
    }
    tasks = work.of(actor);
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
}
