package org.caseaudit.sheet;

import java.time.LocalDate;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/**
 * A sheet became final.
 *
 * @param revision how often it has been sealed, this time included
 * @param on the day in London, by which it is counted
 */
public record SheetSealed(long sheet, int revision, LocalDate on) implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("sheet", sheet);
  }

  @Override
  public String did() {
    return "sealed the answers (revision " + revision + ")";
  }
}
