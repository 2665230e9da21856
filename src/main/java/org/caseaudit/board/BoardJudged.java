package org.caseaudit.board;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** The board judged a statement or a recommendation itself. */
public record BoardJudged(Subject subject, String before, String after, String reason)
    implements DomainEvent {

  @Override
  public String did() {
    return "judged it for the board";
  }
}
