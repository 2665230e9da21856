package org.caseaudit.user;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** A team was opened, renamed or closed. */
public record TeamChanged(long team, String did, String before, String after)
    implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("team", team);
  }
}
