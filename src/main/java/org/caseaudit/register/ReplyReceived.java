package org.caseaudit.register;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/**
 * A reply came in, or somebody's part of an audit.
 *
 * @param from the strand of a round, the agency, or the practitioner's role
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

  static ReplyReceived of(long audit, Invitation.Asks asks, String from) {
    String did =
        switch (asks) {
          case RETURN -> "made an agency’s return";
          case VIEW -> "gave the practitioner’s view";
          case COMMENT -> "commented on the findings as the practitioner";
        };
    return new ReplyReceived(Subject.of("audit", audit), did, from);
  }
}
