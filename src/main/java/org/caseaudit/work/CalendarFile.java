package org.caseaudit.work;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.caseaudit.shared.London;

/** Days on which something is due, as a file for calendars (iCalendar, RFC 5545). */
public final class CalendarFile {

  /**
   * Something due on a whole day; a day has no time zone to be mistaken about.
   *
   * @param uid the same as long as it is the same thing to do, whatever becomes of it
   * @param link the whole address of the page where it is done
   */
  public record Entry(String uid, LocalDate day, String summary, String link) {}

  private static final String PRODUCT = "-//Case Audit//Case Audit//EN";
  private static final int HOURS = 1;

  private CalendarFile() {}

  /**
   * The text of the file.
   *
   * @param changed when what it says last changed
   */
  public static String of(List<Entry> entries, Instant changed) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.addName("Case Audit");
    calendar.addExperimentalProperty("X-WR-CALNAME", "Case Audit");
    calendar.addExperimentalProperty("X-WR-TIMEZONE", London.ZONE.getId());
    calendar.setRefreshInterval(Duration.builder().hours(HOURS).build());
    entries.stream()
        .sorted(Comparator.comparing(Entry::day).thenComparing(Entry::uid))
        .forEach(entry -> calendar.addEvent(event(entry, changed)));
    return Biweekly.write(calendar).go();
  }

  private static VEvent event(Entry entry, Instant changed) {
    VEvent event = new VEvent();
    event.setUid(entry.uid());
    event.setDateTimeStamp(Date.from(changed));
    event.setDateStart(new DateStart(wholeDay(entry.day())));
    event.setDateEnd(new DateEnd(wholeDay(entry.day().plusDays(1))));
    event.setSummary(entry.summary());
    event.setDescription(entry.link());
    event.setUrl(entry.link());
    event.setTransparency(true);
    return event;
  }

  private static ICalDate wholeDay(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }
}
