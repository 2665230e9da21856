package org.caseaudit.work;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseaudit.work.CalendarFile.Entry;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

  private static final Instant CHANGED = Instant.parse("2017-09-18T08:00:00Z");
  private static final Entry AUDIT =
      new Entry(
          "audit-to-do-audits-12@audit.example.org",
          LocalDate.of(2017, 10, 29),
          "Audit due",
          "https://audit.example.org/audits/12");

  @Test
  void readBackItSaysWhatItWasToldToSay() {
    ICalendar read = Biweekly.parse(CalendarFile.of(List.of(AUDIT), CHANGED)).first();

    assertThat(read.getEvents()).hasSize(1);
    VEvent event = read.getEvents().get(0);
    assertThat(event.getUid().getValue()).isEqualTo(AUDIT.uid());
    assertThat(event.getSummary().getValue()).isEqualTo("Audit due");
    assertThat(event.getUrl().getValue()).isEqualTo(AUDIT.link());
    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
    assertThat(event.getDateStart().getValue().getRawComponents().getDate()).isEqualTo(29);
    assertThat(read.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
  }

  @Test
  void aDayIsADayOnTheNightTheClocksGoBackToo() {
    assertThat(CalendarFile.of(List.of(AUDIT), CHANGED))
        .contains("DTSTART;VALUE=DATE:20171029\r\n", "DTEND;VALUE=DATE:20171030\r\n")
        .contains("X-WR-TIMEZONE:Europe/London\r\n");
  }

  @Test
  void theSameEntriesAreTheSameFileInWhateverOrder() {
    Entry other = new Entry("another@x", LocalDate.of(2017, 10, 1), "Audit due", "https://x/1");

    assertThat(CalendarFile.of(List.of(AUDIT, other), CHANGED))
        .isEqualTo(CalendarFile.of(List.of(other, AUDIT), CHANGED));
  }

  @Test
  void whatCouldEndALineIsEscapedAndLongLinesAreFolded() {
    Entry odd =
        new Entry(
            "odd@x",
            AUDIT.day(),
            "Due; really, now\nATTENDEE:mailto:x@y " + "ü".repeat(90),
            "https://x/1");

    String text = CalendarFile.of(List.of(odd), CHANGED);

    assertThat(text.lines())
        .noneMatch(line -> line.startsWith("ATTENDEE"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75 + 75);
    assertThat(Biweekly.parse(text).first().getEvents().get(0).getSummary().getValue())
        .isEqualTo(odd.summary());
  }

  @Test
  void nothingToDoIsACalendarWithoutEvents() {
    assertThat(Biweekly.parse(CalendarFile.of(List.of(), CHANGED)).first().getEvents()).isEmpty();
  }
}
