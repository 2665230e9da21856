package org.caseaudit.measure;

import java.math.BigDecimal;

/**
 * What was promised, and by whom. A statement without one is shown, never judged.
 *
 * @param source who set it: {@code plan}, or whoever adopted one since
 */
public record Target(BigDecimal percent, String source, Direction direction) {

  /** Which way is better. */
  public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER
  }

  boolean isMetBy(Count count) {
    return shortfall(count).signum() <= 0;
  }

  /** Missed by no more than some percentage points. */
  boolean isNearlyMetBy(Count count, BigDecimal points) {
    return shortfall(count).compareTo(points.multiply(BigDecimal.valueOf(count.of()))) <= 0;
  }

  /** How far off, in hundredths of the denominator, so that nothing is rounded. */
  private BigDecimal shortfall(Count count) {
    BigDecimal wanted = percent.multiply(BigDecimal.valueOf(count.of()));
    BigDecimal off = wanted.subtract(BigDecimal.valueOf(100 * count.met()));
    return direction == Direction.HIGHER_IS_BETTER ? off : off.negate();
  }
}
