package org.caseaudit.action;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditMoved;
import org.caseaudit.audit.AuditRepository;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetSealed;

/**
 * Raises the actions of an audit when it is authorised, in the same transaction; authorised again,
 * it changes the ones there are.
 */
@ApplicationScoped
class Raising {

  @Inject private AuditRepository audits;
  @Inject private SheetReader reader;
  @Inject private RemedialActionRepository actions;
  @Inject private FeedbackEntries feedback;
  @Inject private ActionLog log;

  /**
   * A blind second audit raises none: what it finds is agreed on in the first. It comes after the
   * audit was counted, since an entry about the family's feedback has the audit judged again.
   */
  void sealed(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) SheetSealed event) {
    audits
        .find(event.sheet())
        .filter(audit -> !audit.isSecond())
        .ifPresent(audit -> raise(audit, event.on()));
  }

  /** An audit that was reopened may end without a result: so do its actions. */
  void moved(@Observes AuditMoved event) {
    audits
        .find(event.audit())
        .filter(audit -> audit.getStatus() == Audit.Status.WITHDRAWN)
        .ifPresent(
            audit ->
                actions
                    .lockOfAudit(audit.getId())
                    .forEach(action -> drop(action, "The audit was withdrawn.")));
  }

  private void raise(Audit audit, LocalDate on) {
    Map<String, RemedialAction> known =
        actions.lockOfAudit(audit.getId()).stream()
            .collect(Collectors.toMap(RemedialAction::getItem, Function.identity()));
    List<ActionAsked> asked = ActionAsked.in(reader.open(audit.getSheet()));
    for (ActionAsked each : asked) {
      RemedialAction action = known.remove(each.item());
      if (action == null) {
        add(new RemedialAction(audit, each, on));
      } else {
        askAgain(action, each);
      }
    }
    known
        .values()
        .forEach(action -> drop(action, "The audit was authorised again without this action."));
  }

  private void add(RemedialAction action) {
    actions.add(action);
    actions.flush();
    log.note(action, "raised the action", null, action.getStatus().getLabel(), null);
  }

  private void askAgain(RemedialAction action, ActionAsked asked) {
    RemedialAction.Status before = action.getStatus();
    String what = action.getWhat();
    if (!action.askAgain(asked)) {
      return;
    }
    boolean otherWords = !what.equals(action.getWhat());
    log.note(
        action,
        "authorised the audit again with the action changed",
        otherWords ? what : before.getLabel(),
        otherWords ? action.getWhat() : action.getStatus().getLabel(),
        null);
    feedback.follow(action);
  }

  private void drop(RemedialAction action, String because) {
    RemedialAction.Status before = action.getStatus();
    if (action.drop(because)) {
      log.note(
          action, "withdrew the action", before.getLabel(), action.getStatus().getLabel(), because);
    }
  }
}
