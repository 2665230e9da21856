package org.caseaudit.action;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** A quarter of the calendar, by its first day. */
public record Quarter(LocalDate from) {

  static Quarter of(LocalDate day) {
    return new Quarter(day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1));
  }

  Quarter back(int quarters) {
    return new Quarter(from.minusMonths(3L * quarters));
  }

  /** “2017 Q1”. */
  public String getLabel() {
    return from.getYear() + " Q" + from.get(IsoFields.QUARTER_OF_YEAR);
  }
}
