package org.caseaudit.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.caseaudit.audit.Audit;
import org.caseaudit.register.Entering;
import org.caseaudit.register.RegisterRepository;
import org.caseaudit.template.Meaning;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/**
 * Keeps the register of what was done because of families in step with the actions: an entry is
 * there exactly while the action stands as done and checked. What counts it is the register.
 */
@ApplicationScoped
class FeedbackEntries {

  @Inject private Entering entering;
  @Inject private RegisterRepository entries;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;

  void follow(RemedialAction action) {
    boolean counts = action.isFromFamily() && action.getStatus() == RemedialAction.Status.DONE;
    if (counts && action.getFeedbackEntry().isEmpty()) {
      action.countsAs(enter(action));
    } else if (!counts && action.getFeedbackEntry().isPresent()) {
      entries
          .find(action.getFeedbackEntry().get())
          .filter(entry -> !entry.isWithdrawn())
          .ifPresent(
              entry ->
                  entering.withdraw(
                      entry, "The action from the audit is done and checked no more.", me()));
      action.countsAs(null);
    }
  }

  /** Null where the pack in force keeps no such register. */
  private Long enter(RemedialAction action) {
    Audit audit = action.getAudit();
    return entering
        .record(
            Meaning.FAMILY_CHANGE_MADE_ON,
            audit.getSampledCase().getCaseRecord(),
            Map.of(
                Meaning.FAMILY_CHANGE_MADE_ON,
                action.getCheckedOn().toString(),
                Meaning.FAMILY_CHANGE_MADE,
                action.getWhat()),
            me())
        .map(entry -> entry.getId())
        .orElse(null);
  }

  private User me() {
    return users.find(currentUser.get().id()).orElseThrow();
  }
}
