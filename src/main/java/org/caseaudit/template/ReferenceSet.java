package org.caseaudit.template;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseaudit.shared.London;

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

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
  private static final String REVIEW = "review";
  private static final String ESCALATION = "escalation";
  private static final String HEALTH_REVIEW = "health-review";
  private static final String HEALTH_REVIEW_UNTIL = "six-monthly-health-review-until";

  public ReferenceSet {
    thresholds = Map.copyOf(thresholds);
    intervals = Map.copyOf(intervals);
    bankHolidays = Set.copyOf(bankHolidays);
  }

  /** A threshold that is a number; empty when it is a code. */
  public Optional<Double> number(String threshold) {
    String written = word(threshold);
    return written.matches("-?\\d+(\\.\\d+)?")
        ? Optional.of(Double.valueOf(written))
        : Optional.empty();
  }

  /** A threshold that is a day; empty when it is something else. */
  public Optional<LocalDate> day(String threshold) {
    String written = word(threshold);
    return written.matches("\\d{4}-\\d{2}-\\d{2}")
        ? Optional.of(LocalDate.parse(written))
        : Optional.empty();
  }

  /**
   * A threshold as it was written.
   *
   * @throws IllegalArgumentException when the set has none of that name
   */
  public String word(String threshold) {
    String written = thresholds.get(threshold);
    if (written == null) {
      throw new IllegalArgumentException(code + " has no threshold called “" + threshold + "”");
    }
    return written;
  }

  public boolean isWorkingDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY
        && weekday != DayOfWeek.SUNDAY
        && !bankHolidays.contains(day);
  }

  /**
   * A month after 31 January is the last of February; working days are counted from the next day.
   */
  public LocalDate add(LocalDate day, Span span) {
    return switch (span.unit()) {
      case DAY -> day.plusDays(span.amount());
      case WEEK -> day.plusWeeks(span.amount());
      case MONTH -> day.plusMonths(span.amount());
      case YEAR -> day.plusYears(span.amount());
      case WORKING_DAY -> addWorkingDays(day, span.amount());
      case HOUR -> throw notOfDays(span);
    };
  }

  private LocalDate addWorkingDays(LocalDate day, int amount) {
    LocalDate reached = day;
    for (int left = amount; left > 0; ) {
      reached = reached.plusDays(1);
      left -= isWorkingDay(reached) ? 1 : 0;
    }
    return reached;
  }

  private static IllegalArgumentException notOfDays(Span span) {
    return new IllegalArgumentException(span + " can't be counted from a day");
  }

  /**
   * When something has to be done that is asked for at a moment. Hours run on through nights,
   * weekends and the change of the clocks; all else is up to the end of the last day in London.
   */
  public Instant deadline(Instant from, Span span) {
    if (span.unit() == Span.Unit.HOUR) {
      return from.plus(Duration.ofHours(span.amount()));
    }
    LocalDate last = add(London.day(from), span);
    return last.atTime(END_OF_DAY).atZone(London.ZONE).toInstant();
  }

  /**
   * A month before 31 March is the last of February; working days are counted back from the day
   * before.
   */
  public LocalDate subtract(LocalDate day, Span span) {
    return switch (span.unit()) {
      case DAY -> day.minusDays(span.amount());
      case WEEK -> day.minusWeeks(span.amount());
      case MONTH -> day.minusMonths(span.amount());
      case YEAR -> day.minusYears(span.amount());
      case WORKING_DAY -> subtractWorkingDays(day, span.amount());
      case HOUR -> throw notOfDays(span);
    };
  }

  private LocalDate subtractWorkingDays(LocalDate day, int amount) {
    LocalDate reached = day;
    for (int left = amount; left > 0; ) {
      reached = reached.minusDays(1);
      left -= isWorkingDay(reached) ? 1 : 0;
    }
    return reached;
  }

  /** Working days after the first day, up to and with the last; negative when it comes earlier. */
  public int workingDaysBetween(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      return -workingDaysBetween(last, first);
    }
    return (int) first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /**
   * When the next review of a plan is due: counted from the last review or else from the plan's
   * date, by the interval for that many reviews held; the last interval repeats. Empty when the set
   * has no interval for that type of plan.
   */
  public Optional<LocalDate> reviewDue(
      String planType, LocalDate planDate, Optional<LocalDate> lastReview, long reviewsHeld) {
    return reviewIntervals(planType)
        .map(spans -> spans.get((int) Math.max(0, Math.min(reviewsHeld, spans.size() - 1L))))
        .map(interval -> add(lastReview.orElse(planDate), interval));
  }

  /**
   * When a child's next statutory health review is due: six months after the last one while that
   * falls before the fifth birthday, else twelve. Told by the age in completed months, so that no
   * date of birth has to be kept.
   */
  public LocalDate healthReviewDue(LocalDate last, long ageInMonths) {
    boolean young = ageInMonths < number(HEALTH_REVIEW_UNTIL).orElseThrow();
    return add(last, interval(HEALTH_REVIEW, young ? "under-five" : "five-and-over").orElseThrow());
  }

  /** What {@link #healthReviewDue} needs and the set doesn't have. */
  List<String> missingForHealthReviews() {
    List<String> missing = new ArrayList<>();
    for (String age : List.of("under-five", "five-and-over")) {
      if (interval(HEALTH_REVIEW, age).isEmpty()) {
        missing.add("interval " + HEALTH_REVIEW + " for " + age);
      }
    }
    if (!thresholds.containsKey(HEALTH_REVIEW_UNTIL) || number(HEALTH_REVIEW_UNTIL).isEmpty()) {
      missing.add("number " + HEALTH_REVIEW_UNTIL + " among the thresholds");
    }
    return missing;
  }

  /**
   * How long somebody has to do something about a child who may be unsafe.
   *
   * @param step {@code acknowledge}, {@code plan}, or {@code next-level} for the one above to step
   *     in
   */
  public Span escalationClock(String step) {
    return interval(ESCALATION, step)
        .orElseThrow(
            () -> new IllegalArgumentException(code + " has no interval escalation for " + step));
  }

  /** What {@link #escalationClock} needs and the set doesn't have. */
  List<String> missingForEscalations() {
    return Stream.of("acknowledge", "plan", "next-level")
        .filter(step -> interval(ESCALATION, step).isEmpty())
        .map(step -> "interval " + ESCALATION + " for " + step)
        .toList();
  }

  /** The first length of time under a name and what it is for. */
  Optional<Span> interval(String name, String what) {
    return Optional.ofNullable(intervals.getOrDefault(name, Map.of()).get(what))
        .map(spans -> spans.get(0));
  }

  private Optional<List<Span>> reviewIntervals(String planType) {
    return Optional.ofNullable(intervals.getOrDefault(REVIEW, Map.of()).get(planType));
  }

  boolean hasReviewInterval(String planType) {
    return reviewIntervals(planType).isPresent();
  }
}
