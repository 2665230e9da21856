package org.caseaudit.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TicketTest {

  private static final Instant NINE = Instant.parse("2017-03-01T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final Ticket ticket = new Ticket(7, 0, NINE, NINE, "a token");

  private static Instant minutesAfter(Instant moment, int minutes) {
    return moment.plus(Duration.ofMinutes(minutes));
  }

  @Test
  void lastsAnHourIfNothingIsDone() {
    assertThat(ticket.leftAt(minutesAfter(NINE, 20), HOUR)).isEqualTo(Duration.ofMinutes(40));
  }

  @Test
  void doingSomethingMakesItLast() {
    Ticket used = ticket.used(minutesAfter(NINE, 20));

    assertThat(used.leftAt(minutesAfter(NINE, 20), HOUR)).isEqualTo(HOUR);
  }

  @Test
  void isNotWrittenAnewWithEachRequest() {
    assertThat(ticket.used(NINE.plusSeconds(29))).isSameAs(ticket);
  }

  @Test
  void endsAfterTwelveHoursHoweverMuchIsDone() {
    Instant evening = NINE.plus(Duration.ofHours(12)).minusSeconds(60);

    assertThat(ticket.used(evening).leftAt(evening, HOUR)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void knowsItsTokenFromOthers() {
    assertThat(ticket.hasToken("a token")).isTrue();
    assertThat(ticket.hasToken("another")).isFalse();
    assertThat(ticket.hasToken(null)).isFalse();
  }
}
