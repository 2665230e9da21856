package org.caseaudit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTimesTest {

  private static final DigestTimes TIMES = new DigestTimes(Optional.of(LocalTime.of(7, 0)), 3);

  @ParameterizedTest
  @CsvSource({
    "2017-09-18T05:59:59Z, ", // Monday, 06:59:59 in London in summer
    "2017-09-18T06:00:00Z, 2017-09-18",
    "2017-12-18T06:59:59Z, ", // winter
    "2017-12-18T07:00:00Z, 2017-12-18",
    "2017-09-18T22:30:00Z, 2017-09-18", // still Monday in London
    "2017-09-18T23:30:00Z, ", // Tuesday there, before seven
    "2017-09-16T09:00:00Z, ", // Saturday
    "2017-09-17T09:00:00Z, " // Sunday
  })
  void isDueFromSevenInLondonOnWorkingDays(Instant moment, LocalDate day) {
    assertThat(TIMES.dueAt(moment)).isEqualTo(Optional.ofNullable(day));
  }

  @Test
  void afterDaysWithoutAServerOnlyTodaysIsDue() {
    assertThat(TIMES.dueAt(Instant.parse("2017-09-21T15:00:00Z")))
        .contains(LocalDate.of(2017, 9, 21));
  }

  @ParameterizedTest
  @CsvSource({
    "2017-09-18, 2017-09-21, true", // three days before
    "2017-09-19, 2017-09-21, false",
    "2017-09-21, 2017-09-21, false",
    "2017-09-22, 2017-09-21, true", // the day after
    "2017-09-25, 2017-09-21, false",
    "2017-09-29, 2017-09-21, true", // a week later
    "2017-10-06, 2017-09-21, true",
    "2017-09-18, 2017-09-15, true", // due on Friday: Saturday's reminder comes on Monday
    "2017-09-19, 2017-09-15, false",
    "2017-09-18, 2017-09-19, true", // Saturday's, three days before Tuesday
    "2017-09-18, 2017-09-20, true" // Sunday's, three days before Wednesday
  })
  void remindsSomeDaysBeforeTheDayAfterAndThenWeekly(
      LocalDate day, LocalDate dueOn, boolean reminds) {
    assertThat(TIMES.reminds(day, dueOn)).isEqualTo(reminds);
  }

  @Test
  void theEnvironmentSaysWhenOrNever() {
    assertThat(DigestTimes.from(Map.of())).isEqualTo(TIMES);
    assertThat(DigestTimes.from(Map.of("CASEAUDIT_DIGEST_AT", "08:30")).at())
        .contains(LocalTime.of(8, 30));
    assertThat(DigestTimes.from(Map.of("CASEAUDIT_DIGEST_AT", "never")).at()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CASEAUDIT_DIGEST_AT, seven", "CASEAUDIT_REMIND_DAYS, -1"})
  void whatIsNeitherIsSaidToBe(String name, String value) {
    assertThatThrownBy(() -> DigestTimes.from(Map.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(value);
  }
}
