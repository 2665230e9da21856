package org.caseaudit.escalation;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** An escalation was raised, or somebody did something about it. */
public record EscalationMoved(
    long escalation, String did, String before, String after, String reason)
    implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("escalation", escalation);
  }
}
