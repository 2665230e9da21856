package org.caseaudit.audit;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** An audit came to stand elsewhere, or with somebody else. */
public record AuditMoved(long audit, String did, String before, String after, String reason)
    implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("audit", audit);
  }
}
