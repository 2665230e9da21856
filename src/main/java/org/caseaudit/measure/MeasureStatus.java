package org.caseaudit.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseaudit.measure.PartFigure.StepTaken;
import org.caseaudit.template.ReferenceSet;

/** How a statement of the plan stands in a period. Only the first three judge. */
public enum MeasureStatus {
  MET("Met"),
  /** Missed by a little; for steps, all taken but not all in time. */
  NEAR("Near"),
  NOT_MET("Not met"),
  /** A denominator too small to judge by. */
  TOO_FEW("Too few to judge"),
  /** Nothing was counted: this is not nought per cent. */
  NO_DATA("No data"),
  /** The period has not begun, or what it waits for is not done. */
  NOT_DUE("Not due"),
  /** The plan states no target and nobody has set one. */
  NO_TARGET("No target");

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
   * How a figure stands.
   *
   * @param baseline what it came to in the year it is compared with, if it is
   * @param settings say which denominators are too few, and how near a near miss is
   */
  static MeasureStatus of(
      Quantity figure,
      Optional<Target> target,
      Optional<Quantity> baseline,
      ReferenceSet settings) {
    if (figure.isNothing()) {
      return NO_DATA;
    }
    BigDecimal enough = number(settings, TOO_FEW_BELOW);
    if (figure.isOfFewerThan(enough)) {
      return TOO_FEW;
    }
    if (target.isEmpty()) {
      return NO_TARGET;
    }
    if (target.get().aim() == Target.Aim.BASELINE) {
      if (baseline.isEmpty() || baseline.get().isNothing()) {
        return NO_TARGET;
      }
      if (baseline.get().isOfFewerThan(enough)) {
        return TOO_FEW;
      }
    }
    if (target.get().isMetBy(figure, baseline)) {
      return MET;
    }
    return target.get().isNearlyMetBy(figure, number(settings, NEAR_WITHIN)) ? NEAR : NOT_MET;
  }

  /** How steps stand on a day: all taken, overdue, or not due yet. */
  static MeasureStatus of(List<StepTaken> steps, LocalDate asAt) {
    if (steps.stream().anyMatch(step -> step.isOverdue(asAt))) {
      return NOT_MET;
    }
    if (!steps.stream().allMatch(StepTaken::isTaken)) {
      return NOT_DUE;
    }
    return steps.stream().anyMatch(StepTaken::isTakenLate) ? NEAR : MET;
  }

  private static BigDecimal number(ReferenceSet settings, String threshold) {
    return new BigDecimal(settings.word(threshold));
  }
}
