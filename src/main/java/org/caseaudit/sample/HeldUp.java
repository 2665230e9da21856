package org.caseaudit.sample;

import java.time.LocalDate;

/**
 * Something that keeps a programme from getting on.
 *
 * @param sample the sample it is in, by id
 * @param audit the audit's number; null where there is none yet
 * @param officer null where there is none
 */
public record HeldUp(
    Because because,
    long sample,
    String sampleName,
    String childReference,
    Long audit,
    String officer,
    LocalDate dueOn) {

  /** Why, the one to look at first on top. */
  public enum Because {
    OFFICER_DISABLED("The officer’s account is not in use"),
    WITHDRAWN("Withdrawn, and nobody took its place"),
    REVIEW_OVERDUE("Waits for its manager longer than a week"),
    WAITING_FOR_RETURNS("Waits for agencies’ returns"),
    NO_OFFICER("No officer yet"),
    LATE("Late");

    private final String label;

    Because(String label) {
      this.label = label;
    }

    /** The words users say. */
    public String label() {
      return label;
    }
  }

  /** Where to do something about it, from the application's root on. */
  public String to() {
    return audit == null || because == Because.WITHDRAWN
        ? "/samples/" + sample
        : "/audits/" + audit;
  }
}
