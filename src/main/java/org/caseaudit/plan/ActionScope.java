package org.caseaudit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Role;

/** Whose actions somebody may update: the QA lead any, a lead officer those that name them. */
@ApplicationScoped
public class ActionScope {

  /**
   * What one person may update.
   *
   * @param leads the initials they act for
   */
  record Mine(boolean all, Set<String> leads) {

    /** A joint action is each of its leads'. */
    boolean has(PlanAction action) {
      return all || action.leads().stream().anyMatch(leads::contains);
    }
  }

  @Inject private LeadOfficerRepository officers;
  @Inject private CurrentUser currentUser;

  Mine ofReader() {
    Actor actor = currentUser.get();
    if (!actor.may(Permission.UPDATE_ACTIONS)) {
      return new Mine(false, Set.of());
    }
    boolean all = actor.plays(Role.QA_LEAD);
    return new Mine(all, all ? Set.of() : officers.leadsOf(actor.id()));
  }

  /**
   * @throws NotAllowed if the action is somebody else's
   */
  void check(PlanAction action) {
    if (!ofReader().has(action)) {
      throw new NotAllowed(
          "Action %s is led by %s. Only they and the QA lead update it."
              .formatted(action.ref(), action.leadWords()));
    }
  }
}
