package org.caseaudit.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/** Reading one's messages, and seeing to those that could not be sent. */
@Guarded
@Transactional
@ApplicationScoped
public class MessageService {

  @Inject private MessageRepository messages;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  /** Some messages and how many there are in all. */
  public record Found(List<Message> messages, long total) {}

  /** The messages to the one acting, the newest first. */
  @Requires(Permission.OWN_ACCOUNT)
  public Found mine(int first, int most) {
    long me = currentUser.get().id();
    return new Found(messages.of(me, first, most), messages.count(me));
  }

  /** How many of one's messages one hasn't looked at. */
  @Requires(Permission.OWN_ACCOUNT)
  public long unread() {
    return messages.countUnread(currentUser.get().id());
  }

  /** Notes that one has looked at one's messages. */
  @Requires(Permission.OWN_ACCOUNT)
  public void markRead() {
    messages.markRead(currentUser.get().id(), clock.instant());
  }

  /** Everybody's, the newest first. */
  @Requires(Permission.DELIVER_MESSAGES)
  public Found everybodys(int first, int most) {
    return new Found(messages.all(first, most), messages.countAll());
  }

  /** Those a mail server didn't take, the newest first. */
  @Requires(Permission.DELIVER_MESSAGES)
  public List<Message> notSent(int most) {
    return messages.notSent(most);
  }

  /** Tries again to send what was given up. */
  @Requires(Permission.DELIVER_MESSAGES)
  public void retry(long id) {
    Instant now = clock.instant();
    messages.find(id).orElseThrow(() -> Refused.notFound("This message")).retry(now);
  }
}
