package org.caseaudit.escalation;

import java.time.LocalDate;

/**
 * How soon the escalations raised in a quarter were acted on: numbers only, no case.
 *
 * @param acknowledgedInTime for the team and for the service, both within the clock
 * @param acknowledged both, in time or late
 */
public record Timeliness(
    LocalDate quarter,
    long raised,
    long acknowledgedInTime,
    long acknowledged,
    long plannedInTime,
    long planned,
    long open) {

  static Timeliness of(Object[] row) {
    LocalDate quarter =
        row[0] instanceof LocalDate day ? day : ((java.sql.Date) row[0]).toLocalDate();
    return new Timeliness(
        quarter,
        number(row[1]),
        number(row[2]),
        number(row[3]),
        number(row[4]),
        number(row[5]),
        number(row[6]));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  /** “January to March 2017”. */
  public String getWords() {
    java.time.format.DateTimeFormatter month =
        java.time.format.DateTimeFormatter.ofPattern("MMMM", java.util.Locale.UK);
    return month.format(quarter)
        + " to "
        + month.format(quarter.plusMonths(2))
        + " "
        + quarter.getYear();
  }
}
