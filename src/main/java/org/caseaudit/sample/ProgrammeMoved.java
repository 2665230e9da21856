package org.caseaudit.sample;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** A programme was made, started or ended. */
public record ProgrammeMoved(long programme, String did, String after) implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("programme", programme);
  }
}
