package org.caseaudit.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** An action of the plan was rated, or something was said about it. */
public record ActionChanged(String ref, String did, String before, String after, String reason)
    implements DomainEvent {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  static ActionChanged by(ActionUpdate update) {
    String before = words(update.getRagBefore(), update.getDoneBefore());
    String after = words(update.getRagAfter(), update.getDoneAfter());
    boolean same = before.equals(after);
    return new ActionChanged(
        update.getRef(),
        same ? "commented on the action" : "rated the action",
        same ? null : before,
        same ? update.getComment() : after,
        same ? null : update.getComment());
  }

  private static String words(Rag rag, LocalDate doneOn) {
    return doneOn == null ? rag.label() : rag.label() + ", done on " + DAY.format(doneOn);
  }

  @Override
  public Subject subject() {
    return new Subject("action", ref);
  }
}
