package org.caseaudit.register;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/**
 * A reply came in, or an agency's return.
 *
 * @param from the strand of a round, or the agency
 */
public record ReplyReceived(Subject subject, String did, String from) implements DomainEvent {

  @Override
  public String after() {
    return from;
  }

  static ReplyReceived of(ConsultationRound round, String strand, boolean onPaper) {
    return new ReplyReceived(
        Subject.of("consultation", round.getId()),
        onPaper ? "entered a reply from paper" : "replied",
        strand);
  }

  static ReplyReceived of(long audit, String agency) {
    return new ReplyReceived(Subject.of("audit", audit), "made an agency’s return", agency);
  }
}
