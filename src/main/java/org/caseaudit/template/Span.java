package org.caseaudit.template;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as a plan or a regulation says it: {@code 3 months}, {@code 20 working days}.
 * Only what is counted from a moment on, and not from a day, is said in hours.
 */
public record Span(int amount, Unit unit) {

  private static final Pattern WORDS =
      Pattern.compile("(\\d{1,4}) (working day|hour|day|week|month|year)s?");

  /** Working days skip weekends and bank holidays. */
  public enum Unit {
    HOUR,
    WORKING_DAY,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  public static Span parse(String words) {
    Matcher matcher = WORDS.matcher(words);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "“" + words + "” is not a length of time, such as 3 months or 20 working days");
    }
    return new Span(
        Integer.parseInt(matcher.group(1)),
        Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT).replace(' ', '_')));
  }

  @Override
  public String toString() {
    return amount + " " + unit.word() + (amount == 1 ? "" : "s");
  }
}
