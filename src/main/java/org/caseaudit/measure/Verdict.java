package org.caseaudit.measure;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What a part of a measure makes of one sheet, or of one item of a group on it.
 *
 * @param item the path of the item judged, or the step that was taken; empty for the sheet as a
 *     whole
 * @param reason why excluded, or what was found instead of a yes; empty when there is nothing to
 *     say
 * @param unit the answers that, with the child, make one thing to count the latest of; {@link
 *     #EVERY_SHEET} where every sheet counts
 * @param split the answers by which the figure is split
 * @param when which day places it in a period
 * @param amount what it adds to a sum
 */
public record Verdict(
    String item,
    Outcome outcome,
    String reason,
    String unit,
    String split,
    When when,
    Amount amount) {

  /** No sheet takes another's place. */
  static final String EVERY_SHEET = "every sheet";

  /** Met and not met make the denominator. */
  public enum Outcome {
    MET("Met"),
    NOT_MET("Not met"),
    EXCLUDED("Not counted");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** As written in answers to programs: {@code not-met}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words users see. */
    public String label() {
      return label;
    }
  }

  /**
   * The days of a verdict.
   *
   * @param on places it in a period, and is its first day if it lasts; null for the day the sheet
   *     was sealed
   * @param until the first day on which it is so no longer; null when it ends on none known
   * @param metFrom the day from which it is met; null for its first
   */
  public record When(LocalDate on, LocalDate until, LocalDate metFrom) {
    static final When SEALED = new When(null, null, null);

    static When on(LocalDate day) {
      return new When(day, null, null);
    }
  }

  /** What is added to a sum, and to what the sum is of. */
  public record Amount(long sum, long of) {
    static final Amount NONE = new Amount(0, 0);
  }
}
