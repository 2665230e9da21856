package org.caseaudit.measure;

/**
 * What was promised, and by whom. A statement without one is shown, never judged.
 *
 * @param source who set it: {@code plan}, or whoever adopted one since
 */
public record Target(int percent, String source, Direction direction) {

  /** Which way is better. */
  public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER
  }

  boolean isMetBy(Count count) {
    return shortfall(count) <= 0;
  }

  /** Missed by no more than some percentage points. */
  boolean isNearlyMetBy(Count count, double points) {
    return shortfall(count) <= points * count.of();
  }

  /** How far off, in hundredths of the denominator, so that nothing is rounded. */
  private long shortfall(Count count) {
    long off = percent * count.of() - 100 * count.met();
    return direction == Direction.HIGHER_IS_BETTER ? off : -off;
  }
}
