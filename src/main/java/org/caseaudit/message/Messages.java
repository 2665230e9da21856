package org.caseaudit.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.caseaudit.user.MailChoice;
import org.caseaudit.user.User;

/**
 * Tells people that they have something to do. What is told belongs to the transaction that is
 * under way: it is there with what it tells of, or not at all, and is sent only afterwards.
 *
 * <p>Neither the subject nor the words may say anything about a child, not even a reference, nor
 * repeat what somebody typed; the page they lead to does.
 */
@ApplicationScoped
public class Messages {

  private final boolean mailed = MailSettings.from(System.getenv()).isPresent();

  @Inject private MessageRepository messages;
  @Inject private Clock clock;

  /**
   * Tells somebody something, by e-mail too if that is what they chose.
   *
   * @param path where in the application it leads
   */
  public void tell(User to, String subject, String words, String path) {
    write(to, subject, words, path, false, to.getMailChoice() == MailChoice.AT_ONCE);
  }

  /** Tells what can't wait: by e-mail at once, whatever they chose. */
  public void tellUrgently(User to, String subject, String words, String path) {
    write(to, subject, words, path, true, true);
  }

  /** Gives somebody the digest of a day. */
  void giveDigest(User to, String subject, String words) {
    write(to, subject, words, "/", false, true);
  }

  private void write(
      User to, String subject, String words, String path, boolean urgent, boolean byMail) {
    Message message = new Message(to, subject, words, path, urgent, clock.instant());
    if (mailed && byMail && to.getEmail() != null) {
      message.post();
    }
    messages.add(message);
  }
}
