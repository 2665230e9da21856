package org.caseaudit.imports;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/**
 * Something was done with a file for import.
 *
 * @param after what that came to, in counts
 */
public record ImportMoved(long importId, String did, String after) implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("import", importId);
  }
}
