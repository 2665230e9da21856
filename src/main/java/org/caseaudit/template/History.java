package org.caseaudit.template;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The dates that a child's other sheets give to the questions a template looks up in them. What was
 * never looked up isn't known, which is something else than there being none.
 */
public record History(Map<String, List<LocalDate>> dates) {

  /** Nothing was looked up. */
  public static final History NONE = new History(Map.of());

  public History {
    dates =
        dates.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  /**
   * @param dates by question code; a code with an empty list was looked up and not found
   */
  public static History of(Map<String, List<LocalDate>> dates) {
    return new History(dates);
  }

  boolean knows(String question) {
    return dates.containsKey(question);
  }

  /** The latest date before a day, not on it. */
  Optional<LocalDate> lastBefore(String question, LocalDate day) {
    return dates.get(question).stream()
        .filter(date -> date.isBefore(day))
        .max(Comparator.naturalOrder());
  }

  /** The earliest date after a day, not on it. */
  Optional<LocalDate> firstAfter(String question, LocalDate day) {
    return dates.get(question).stream()
        .filter(date -> date.isAfter(day))
        .min(Comparator.naturalOrder());
  }

  /** How many dates there are from a day to a day, both included. */
  long howManyBetween(String question, LocalDate from, LocalDate to) {
    return dates.get(question).stream()
        .filter(date -> !date.isBefore(from) && !date.isAfter(to))
        .count();
  }
}
