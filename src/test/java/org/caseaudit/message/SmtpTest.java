package org.caseaudit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against a mail server that is one. */
class SmtpTest {

  private static final Instant NOW = Instant.parse("2017-09-18T08:00:00Z");
  private static final MailSettings SETTINGS = new MailSettings("case-audit@example.org", "", "");
  private static final Letter LETTER =
      new Letter(
          "message-7@example.org",
          "officer@example.org",
          "Three audits – 1 overdue",
          "You have something to do.\n\nhttp://localhost/\n");

  @RegisterExtension
  static final GreenMailExtension SERVER =
      new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  private static Session session() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", SERVER.getSmtp().getBindTo());
    properties.put("mail.smtp.port", Integer.toString(SERVER.getSmtp().getPort()));
    return Session.getInstance(properties);
  }

  @Test
  void aLetterArrivesAsItWasWritten() throws Exception {
    new Smtp(session(), SETTINGS).send(LETTER, NOW);

    MimeMessage mail = SERVER.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Three audits – 1 overdue");
    assertThat(mail.getContentType()).startsWith("text/plain");
    assertThat(mail.getContent().toString().replace("\r\n", "\n").strip())
        .isEqualTo(LETTER.text().strip());
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("officer@example.org");
    assertThat(mail.getFrom())
        .extracting(Object::toString)
        .containsExactly("case-audit@example.org");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void sentTwiceItHasTheSameNumber() throws Exception {
    Smtp smtp = new Smtp(session(), SETTINGS);
    smtp.send(LETTER, NOW);
    smtp.send(LETTER, NOW);

    assertThat(SERVER.getReceivedMessages())
        .extracting(MimeMessage::getMessageID)
        .containsExactly("<message-7@example.org>", "<message-7@example.org>");
  }

  @Test
  void anAddressBringsNoHeaderWithIt() {
    Letter forged =
        new Letter("1@example.org", "a@example.org\r\nBcc: b@example.org", "Hello", "Words");

    assertThatThrownBy(() -> new Smtp(session(), SETTINGS).send(forged, NOW))
        .isInstanceOf(MessagingException.class);
    assertThat(SERVER.getReceivedMessages()).isEmpty();
  }

  @Test
  void aSubjectBringsNoHeaderWithIt() throws Exception {
    Letter forged =
        new Letter("1@example.org", "a@example.org", "Hello\r\nBcc: b@example.org", "Words");

    try {
      new Smtp(session(), SETTINGS).send(forged, NOW);
    } catch (MessagingException refused) {
      assertThat(SERVER.getReceivedMessages()).isEmpty();
      return;
    }
    MimeMessage mail = SERVER.getReceivedMessages()[0];
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain("\nBcc:");
  }

  @Test
  void whoeverIsNotThereIsSaidNotToBe() {
    Properties nobody = new Properties();
    nobody.put("mail.smtp.host", "127.0.0.1");
    nobody.put("mail.smtp.port", "1");

    assertThatThrownBy(() -> new Smtp(Session.getInstance(nobody), SETTINGS).send(LETTER, NOW))
        .isInstanceOf(MessagingException.class);
  }
}
