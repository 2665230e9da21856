package org.caseaudit.board;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.caseaudit.measure.MeasureStatus;

/** What the board makes of a statement or a recommendation, from the worst to the best. */
public enum BoardVerdict {
  NOT_MET("Not met"),
  NEAR("Near"),
  MET("Met"),
  /** An earlier judgement was taken back. */
  NOT_JUDGED("Not judged");

  private final String label;

  BoardVerdict(String label) {
    this.label = label;
  }

  /** The words users see; the same as a counted status has. */
  public String label() {
    return label;
  }

  /** As in forms: {@code not-met}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException when none has that code
   */
  public static BoardVerdict of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The verdict a counted status comes to; empty for one that judges nothing. */
  static Optional<BoardVerdict> of(MeasureStatus status) {
    return switch (status) {
      case MET -> Optional.of(MET);
      case NEAR -> Optional.of(NEAR);
      case NOT_MET -> Optional.of(NOT_MET);
      default -> Optional.empty();
    };
  }

  /** The worst of them; empty when none says anything. */
  static Optional<BoardVerdict> worst(Collection<BoardVerdict> verdicts) {
    return verdicts.stream()
        .filter(verdict -> verdict != NOT_JUDGED)
        .min(Comparator.naturalOrder());
  }
}
