package org.caseaudit.register;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** Something was done about a round of a consultation, or about the returns to an audit. */
public record ConsultationMoved(Subject subject, String did, String after, String reason)
    implements DomainEvent {

  static ConsultationMoved of(ConsultationRound round, String did, String after) {
    return new ConsultationMoved(Subject.of("consultation", round.getId()), did, after, null);
  }

  static ConsultationMoved of(long audit, String did, String after, String reason) {
    return new ConsultationMoved(Subject.of("audit", audit), did, after, reason);
  }
}
