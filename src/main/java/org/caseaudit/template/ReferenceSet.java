package org.caseaudit.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Thresholds, intervals and bank holidays in force from one day until another.
 *
 * @param thresholds numbers and codes as they were written
 * @param intervals by name, then by what they are for; the last one repeats
 */
public record ReferenceSet(
    String code,
    LocalDate from,
    Optional<LocalDate> until,
    Map<String, String> thresholds,
    Map<String, Map<String, List<Span>>> intervals,
    Set<LocalDate> bankHolidays) {

  public double number(String threshold) {
    throw new UnsupportedOperationException();
  }

  public String word(String threshold) {
    throw new UnsupportedOperationException();
  }

  public boolean isWorkingDay(LocalDate day) {
    throw new UnsupportedOperationException();
  }

  public LocalDate add(LocalDate day, Span span) {
    throw new UnsupportedOperationException();
  }

  /** Working days after the first day, up to and with the last; negative when it comes earlier. */
  public int workingDaysBetween(LocalDate first, LocalDate last) {
    throw new UnsupportedOperationException();
  }

  /**
   * When the next review of a plan is due: after the last review, or else after the plan's date.
   */
  public LocalDate reviewDue(
      String planType, LocalDate planDate, Optional<LocalDate> lastReview, int reviewsHeld) {
    throw new UnsupportedOperationException();
  }
}
