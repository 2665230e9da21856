package org.caseaudit.sheet;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/**
 * A sealed sheet was opened again: what was counted from that revision no longer counts.
 *
 * @param revision the one that was final until now
 */
public record SheetReopened(long sheet, int revision, String reason) implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("sheet", sheet);
  }

  @Override
  public String did() {
    return "reopened the answers sealed as revision " + revision;
  }
}
