package org.caseaudit.trail;

import java.time.LocalDate;

/**
 * Which entries somebody looks for; null means all.
 *
 * @param question a question's code: entries about any item of it
 */
public record TrailFilter(
    String kind, String subject, Long account, LocalDate from, LocalDate until, String question) {

  /** Everything. */
  public static final TrailFilter NONE = new TrailFilter(null, null, null, null, null, null);
}
