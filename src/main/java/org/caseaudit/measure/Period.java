package org.caseaudit.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseaudit.template.Span;

/**
 * From one day to another, both included, as a calendar in London has them. In an address: {@code
 * 2017-Q1}, {@code 2017-03}, {@code 2017} or {@code 2017-01-10..2017-03-04}.
 */
public record Period(LocalDate from, LocalDate to) {

  private static final int LONGEST_YEARS = 20;
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final DateTimeFormatter DAY_WORDS =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MONTH_WORDS =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A period can't end before it begins.");
    }
    if (to.isAfter(from.plusYears(LONGEST_YEARS))) {
      throw new IllegalArgumentException(
          "A period can't be longer than " + LONGEST_YEARS + " years.");
    }
  }

  public static Period of(YearMonth first, YearMonth last) {
    return new Period(first.atDay(1), last.atEndOfMonth());
  }

  /** The quarter of the calendar a day lies in, which is a quarter of the financial year too. */
  public static Period quarterOf(LocalDate day) {
    YearMonth first = YearMonth.of(day.getYear(), 3 * ((day.getMonthValue() - 1) / 3) + 1);
    return of(first, first.plusMonths(2));
  }

  /** The month a day lies in and the eleven before it. */
  public static Period twelveMonthsTo(LocalDate day) {
    YearMonth last = YearMonth.from(day);
    return of(last.minusMonths(11), last);
  }

  /**
   * Reads what {@link #code} writes.
   *
   * @throws IllegalArgumentException saying what a period looks like
   */
  public static Period parse(String code) {
    try {
      Matcher quarter = QUARTER.matcher(code);
      if (quarter.matches()) {
        int month = 3 * Integer.parseInt(quarter.group(2));
        return quarterOf(LocalDate.of(Integer.parseInt(quarter.group(1)), month, 1));
      }
      if (MONTH.matcher(code).matches()) {
        return of(YearMonth.parse(code), YearMonth.parse(code));
      }
      if (YEAR.matcher(code).matches()) {
        int year = Integer.parseInt(code);
        return of(YearMonth.of(year, 1), YearMonth.of(year, 12));
      }
      int dots = code.indexOf("..");
      return new Period(
          LocalDate.parse(code.substring(0, Math.max(dots, 0))),
          LocalDate.parse(code.substring(dots + 2)));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "“" + code + "” is not a period such as 2017-Q1, 2017-03 or 2017-01-10..2017-03-04.", e);
    }
  }

  /** The shortest form that {@link #parse} reads. */
  public String code() {
    if (isWholeMonths()) {
      YearMonth first = YearMonth.from(from);
      YearMonth last = YearMonth.from(to);
      if (first.equals(last)) {
        return first.toString();
      }
      if (equals(quarterOf(from))) {
        return from.getYear() + "-Q" + ((from.getMonthValue() + 2) / 3);
      }
      if (first.getMonthValue() == 1 && last.equals(first.plusMonths(11))) {
        return Integer.toString(from.getYear());
      }
    }
    return from + ".." + to;
  }

  /** “January to March 2017”, “1 October 2016 to 15 March 2017”. */
  public String words() {
    DateTimeFormatter format = isWholeMonths() ? MONTH_WORDS : DAY_WORDS;
    String last = format.format(to);
    if (isWholeMonths() && YearMonth.from(from).equals(YearMonth.from(to)) || from.equals(to)) {
      return last;
    }
    boolean sameYear = isWholeMonths() && from.getYear() == to.getYear();
    String first = format.format(from);
    return (sameYear ? first.substring(0, first.indexOf(' ')) : first) + " to " + last;
  }

  /** What of it lies no later than a day; empty when it begins after that. */
  public Optional<Period> until(LocalDate last) {
    if (from.isAfter(last)) {
      return Optional.empty();
    }
    return Optional.of(to.isAfter(last) ? new Period(from, last) : this);
  }

  /** As long as a span, up to the same last day. */
  Period reachingBack(Span span) {
    return new Period(before(to.plusDays(1), span), to);
  }

  /**
   * So long before a day.
   *
   * @throws IllegalArgumentException for working days, which can't be counted without a calendar
   */
  static LocalDate before(LocalDate day, Span span) {
    return switch (span.unit()) {
      case DAY -> day.minusDays(span.amount());
      case WEEK -> day.minusWeeks(span.amount());
      case MONTH -> day.minusMonths(span.amount());
      case YEAR -> day.minusYears(span.amount());
      case HOUR, WORKING_DAY ->
          throw new IllegalArgumentException("A period is not told in hours or working days");
    };
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  public boolean isWholeMonths() {
    return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
  }

  /** Every month it touches. */
  public List<YearMonth> months() {
    return Stream.iterate(
            YearMonth.from(from),
            month -> !month.isAfter(YearMonth.from(to)),
            month -> month.plusMonths(1))
        .toList();
  }

  /** What of a month lies in it; the month must be one of {@link #months}. */
  public Period within(YearMonth month) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    return new Period(first.isBefore(from) ? from : first, last.isAfter(to) ? to : last);
  }

  /** The first day of its first whole month; the day after its end when it holds none. */
  LocalDate wholeFrom() {
    LocalDate first =
        from.getDayOfMonth() == 1 ? from : YearMonth.from(from).plusMonths(1).atDay(1);
    return first.isAfter(lastWholeDay()) ? to.plusDays(1) : first;
  }

  /** The last day of its last whole month; its end when it holds none. */
  LocalDate wholeTo() {
    return wholeFrom().isAfter(to) ? to : lastWholeDay();
  }

  private LocalDate lastWholeDay() {
    YearMonth last = YearMonth.from(to);
    return to.equals(last.atEndOfMonth()) ? to : last.minusMonths(1).atEndOfMonth();
  }
}
