package org.caseaudit.message;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Sends letters as plain text over a mail session of the server. */
final class Smtp {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final Session session;
  private final MailSettings settings;

  Smtp(Session session, MailSettings settings) {
    this.session = session;
    this.settings = settings;
  }

  /** A message whose number is the letter's, not one made up at each try. */
  private static final class Numbered extends MimeMessage {

    private final String number;

    Numbered(Session session, String number) {
      super(session);
      this.number = number;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + number + ">");
    }
  }

  /**
   * @throws MessagingException if the mail server didn't take it
   */
  void send(Letter letter, Instant at) throws MessagingException {
    MimeMessage mail = new Numbered(session, letter.id());
    mail.setFrom(new InternetAddress(settings.from(), true));
    mail.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
    mail.setSubject(letter.subject(), UTF_8);
    mail.setText(letter.text(), UTF_8);
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setSentDate(Date.from(at));
    mail.saveChanges();
    try (Transport transport = session.getTransport("smtp")) {
      if (settings.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(settings.user(), settings.password());
      }
      transport.sendMessage(mail, mail.getAllRecipients());
    }
  }
}
