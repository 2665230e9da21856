package org.caseaudit.register;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** An entry of a register came to stand elsewhere. */
public record EntryMoved(
    long entry, String register, String did, String before, String after, String reason)
    implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("register-entry", entry);
  }

  @Override
  public String where() {
    return register;
  }
}
