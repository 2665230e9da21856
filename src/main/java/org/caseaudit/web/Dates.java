package org.caseaudit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.caseaudit.shared.London;

/** Dates and times as pages write them. */
@Named
@ApplicationScoped
public class Dates {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  @Inject private Clock clock;

  /** 1 March 2017. */
  public String day(LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  /** 1 Mar 2017. */
  public String brief(LocalDate day) {
    return day == null ? "" : SHORT.format(day);
  }

  /** March 2017. */
  public String month(YearMonth month) {
    return month == null ? "" : MONTH.format(month);
  }

  /** 14:03 today, else 1 March 2017, 14:03. */
  public String time(Instant instant) {
    if (instant == null) {
      return "";
    }
    ZonedDateTime then = instant.atZone(London.ZONE);
    return then.toLocalDate().equals(today())
        ? TIME.format(then)
        : DAY.format(then) + ", " + TIME.format(then);
  }

  /** How far off a date is: today, in 3 days, 2 days ago. */
  public String away(LocalDate day) {
    long days = day.toEpochDay() - today().toEpochDay();
    if (days == 0) {
      return "today";
    }
    String much = Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
    return days > 0 ? "in " + much : much + " ago";
  }

  public boolean isPast(LocalDate day) {
    return day != null && day.isBefore(today());
  }

  private LocalDate today() {
    return London.day(clock.instant());
  }
}
