package org.caseaudit.message;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.shared.London;

/**
 * When the digest is written, and of what it reminds. Monday to Friday; what would fall on a
 * weekend comes on the Monday after.
 *
 * @param at the time of day in London; nothing if no digest is wanted
 * @param daysBefore how many days before something is due it is reminded of
 */
public record DigestTimes(Optional<LocalTime> at, int daysBefore) {

  private static final String AT = "CASEAUDIT_DIGEST_AT";
  private static final String BEFORE = "CASEAUDIT_REMIND_DAYS";
  private static final String NEVER = "never";
  private static final int WEEK = 7;

  /**
   * @throws IllegalArgumentException in words for whoever set it
   */
  public static DigestTimes from(Map<String, String> environment) {
    String at = environment.getOrDefault(AT, "07:00").strip();
    String before = environment.getOrDefault(BEFORE, "3").strip();
    if (!before.matches("\\d{1,2}")) {
      throw new IllegalArgumentException(
          BEFORE + " is \"" + before + "\", which is not a number of days up to 99.");
    }
    return new DigestTimes(
        at.equals(NEVER) ? Optional.empty() : Optional.of(time(at)), Integer.parseInt(before));
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException notATime) {
      throw new IllegalArgumentException(
          AT + " is \"" + text + "\", which is neither a time such as 07:00 nor \"never\".",
          notATime);
    }
  }

  /**
   * The day whose digest should be there at a moment. After days without a server that is today's
   * and no other.
   */
  Optional<LocalDate> dueAt(Instant moment) {
    ZonedDateTime now = moment.atZone(London.ZONE);
    return at.filter(time -> isWorkingDay(now.toLocalDate()) && !now.toLocalTime().isBefore(time))
        .map(time -> now.toLocalDate());
  }

  /** Whether the digest of a day reminds of something that is due on another. */
  boolean reminds(LocalDate day, LocalDate dueOn) {
    LocalDate each = day;
    do {
      if (isReminder(each, dueOn)) {
        return true;
      }
      each = each.minusDays(1);
    } while (!isWorkingDay(each));
    return false;
  }

  private boolean isReminder(LocalDate day, LocalDate dueOn) {
    long late = ChronoUnit.DAYS.between(dueOn, day);
    return late == -daysBefore || (late >= 1 && late % WEEK == 1);
  }

  private static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }
}
