package org.caseaudit.work;

import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;

/**
 * How much somebody has to do.
 *
 * @param late how many should have been done before today; what is somebody else's doesn't count
 * @param soon how many are due within a week
 */
record WorkCount(long all, long late, long soon) {

  private static final int SOON_DAYS = 7;

  static WorkCount of(List<Task> tasks, LocalDate today) {
    List<Task> own =
        tasks.stream().filter(task -> task.urgency() != Task.Urgency.TO_CHASE).toList();
    LocalDate until = today.plusDays(SOON_DAYS);
    return new WorkCount(
        own.size(),
        own.stream().filter(task -> task.dueOn().isBefore(today)).count(),
        own.stream()
            .filter(task -> !task.dueOn().isBefore(today) && !task.dueOn().isAfter(until))
            .count());
  }

  /** "5 to do, 1 late, 2 due within a week". */
  String inWords() {
    StringJoiner words = new StringJoiner(", ");
    words.add(all == 0 ? "Nothing of your own to do" : all + " to do");
    if (late > 0) {
      words.add(late + " late");
    }
    if (soon > 0) {
      words.add(soon + " due within a week");
    }
    return words.toString();
  }
}
