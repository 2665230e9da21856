package org.caseaudit.action;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** An action from an audit came to stand elsewhere, or something was said about it. */
public record RemedialActionMoved(
    long action, String did, String before, String after, String reason) implements DomainEvent {

  static final String KIND = "remedial-action";

  @Override
  public Subject subject() {
    return Subject.of(KIND, action);
  }
}
