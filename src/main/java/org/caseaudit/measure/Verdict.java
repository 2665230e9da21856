package org.caseaudit.measure;

import java.util.Locale;

/**
 * What a part of a measure makes of one sheet, or of one item of a group on it.
 *
 * @param item the path of the item judged; empty for the sheet as a whole
 * @param reason why excluded, or what was found instead of a yes; empty when there is nothing to
 *     say
 * @param unit the answers that, with the child, make one thing to count the latest of
 * @param split the answers by which the figure is split
 */
public record Verdict(String item, Outcome outcome, String reason, String unit, String split) {

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
}
