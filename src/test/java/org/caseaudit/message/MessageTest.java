package org.caseaudit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.caseaudit.message.Message.Posting;
import org.caseaudit.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

  private static final Instant NOW = Instant.parse("2017-09-18T08:00:00Z");

  private static Message about(String subject) {
    return new Message(null, subject, "Words.", "/audits/1", false, NOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello\r\nBcc: everybody@example.org",
        "Hello\nBcc: everybody@example.org",
        "Hello\rBcc: everybody@example.org",
        "Hello\u2028Bcc: everybody@example.org",
        "Hello\u0085Bcc: everybody@example.org",
        "Hello\u0000 Bcc: everybody@example.org"
      })
  void aSubjectIsOneLine(String subject) {
    assertThat(about(subject).getSubject()).isEqualTo("Hello Bcc: everybody@example.org");
  }

  @Test
  void aLongSubjectIsCut() {
    assertThat(about("x".repeat(500)).getSubject()).hasSize(Message.LONGEST_SUBJECT).endsWith("…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://elsewhere.example", "//elsewhere.example", "/\\elsewhere", "x"})
  void itLeadsNowhereElse(String path) {
    assertThatThrownBy(() -> new Message(null, "Hello", "Words.", path, false, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isTriedAgainAfterLongerAndLongerPausesAndThenGivenUp() {
    Message message = about("Hello");
    message.post();
    Instant at = NOW;
    for (int i = 0; i < Message.PAUSES.size(); i++) {
      message.failed("No answer", at);
      assertThat(message.getPosting()).isEqualTo(Posting.WAITING);
      assertThat(message.getNextTryAt()).isEqualTo(at.plus(Message.PAUSES.get(i)));
      at = message.getNextTryAt();
    }
    message.failed("No answer", at);

    assertThat(message.getPosting()).isEqualTo(Posting.FAILED);
    assertThat(message.getFailure()).isEqualTo("No answer");
    assertThat(Message.PAUSES).isSorted();
  }

  @Test
  void whatWasGivenUpCanBeTriedAgain() {
    Message message = about("Hello");
    assertThatThrownBy(() -> message.retry(NOW)).isInstanceOf(Refused.class);
    message.post();
    for (int i = 0; i <= Message.PAUSES.size(); i++) {
      message.failed("No answer", NOW);
    }

    message.retry(NOW);

    assertThat(message.getPosting()).isEqualTo(Posting.WAITING);
    assertThat(message.getNextTryAt()).isEqualTo(NOW);
  }
}
