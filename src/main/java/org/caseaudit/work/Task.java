package org.caseaudit.work;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Something one person has to do.
 *
 * @param to where it is done, from the application's root on
 * @param what a verb and what to do it to; a child at most by reference
 * @param detail what helps to decide whether to do it now, without the full stop at its end
 * @param state where it stands, as a status word
 */
public record Task(
    Urgency urgency, LocalDate dueOn, String to, String what, String detail, String state) {

  /** How soon something is to be done, the soonest first. */
  public enum Urgency {
    /** A child may be unsafe, and somebody waits for an answer. */
    SAFETY,
    /** It was given back, or somebody else can't go on. */
    GIVEN_BACK,
    LATE,
    /** Somebody handed it over and waits. */
    WAITED_FOR,
    /** One's own, in good time. */
    IN_TIME,
    /** Somebody else's that needs a reminder. */
    TO_CHASE
  }

  static final Comparator<Task> MOST_URGENT_FIRST =
      Comparator.comparing(Task::urgency).thenComparing(Task::dueOn).thenComparing(Task::what);
}
