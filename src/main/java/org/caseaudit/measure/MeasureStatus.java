package org.caseaudit.measure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.caseaudit.template.ReferenceSet;

/** How a statement of the plan stands in a period. Only the first three judge. */
public enum MeasureStatus {
  MET("Met"),
  NEAR("Near"),
  NOT_MET("Not met"),
  /** A denominator too small to judge by. */
  TOO_FEW("Too few to judge"),
  /** Nothing was counted: this is not nought per cent. */
  NO_DATA("No data"),
  /** The period has not begun. */
  NOT_DUE("Not due"),
  /** The plan states no target and nobody has set one. */
  NO_TARGET("No target"),
  /** What would feed it isn't collected yet. */
  NOT_YET_COUNTED("Not yet counted");

  /** Name of the threshold for the smallest denominator that is judged. */
  static final String TOO_FEW_BELOW = "too-few";

  /** Name of the threshold for the percentage points by which a near miss may miss. */
  static final String NEAR_WITHIN = "near-points";

  private final String label;

  MeasureStatus(String label) {
    this.label = label;
  }

  /** The words users see. */
  public String label() {
    return label;
  }

  /** As written in answers to programs: {@code too-few}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it says met or missed, and so carries a colour. */
  public boolean judges() {
    return this == MET || this == NEAR || this == NOT_MET;
  }

  /**
   * How a counted statement stands.
   *
   * @param settings say which denominators are too few, and how near a near miss is
   */
  static MeasureStatus of(Count count, Optional<Target> target, ReferenceSet settings) {
    if (count.of() == 0) {
      return NO_DATA;
    }
    if (count.of() < number(settings, TOO_FEW_BELOW).doubleValue()) {
      return TOO_FEW;
    }
    if (target.isEmpty()) {
      return NO_TARGET;
    }
    if (target.get().isMetBy(count)) {
      return MET;
    }
    return target.get().isNearlyMetBy(count, number(settings, NEAR_WITHIN)) ? NEAR : NOT_MET;
  }

  private static BigDecimal number(ReferenceSet settings, String threshold) {
    return new BigDecimal(settings.word(threshold));
  }
}
