package org.caseaudit.message;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.User;
import org.caseaudit.web.BaseUrl;

/**
 * Sends what waits to be sent, one message a transaction. The row is locked while it is sent, so no
 * two nodes send it. Should this one end between the mail server taking it and the row being
 * written, it is sent again: once at least, with the same Message-ID.
 */
@Guarded
@Transactional(REQUIRES_NEW)
@ApplicationScoped
public class OutboxService {

  /** Hands a letter to a mail server. */
  public interface Sending {
    void send(Letter letter, Instant at) throws MessagingException;
  }

  @Inject private MessageRepository messages;
  @Inject private BaseUrl baseUrl;
  @Inject private Clock clock;

  /** Sends the next message; tells whether there was one. */
  @Requires(Permission.DELIVER_MESSAGES)
  public boolean sendNext(Sending sending) {
    Instant now = clock.instant();
    Optional<Message> next = messages.lockNextToSend(now);
    next.ifPresent(message -> send(message, sending, now));
    return next.isPresent();
  }

  private void send(Message message, Sending sending, Instant now) {
    User to = message.getTo();
    if (!to.isEnabled() || to.getEmail() == null) {
      message.keepHere();
      return;
    }
    try {
      sending.send(letter(message), now);
      message.sent(now);
    } catch (MessagingException refusal) {
      message.failed(refusal.toString(), now);
    }
  }

  private Letter letter(Message message) {
    return new Letter(
        "message-" + message.getId() + "@" + baseUrl.host(),
        message.getTo().getEmail(),
        message.getSubject(),
        message.getWords()
            + "\n\n"
            + baseUrl.of(message.getPath())
            + "\n\nHow often you get these is yours to choose: "
            + baseUrl.of("/account")
            + "\n");
  }
}
