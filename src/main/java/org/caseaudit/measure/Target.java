package org.caseaudit.measure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What was promised, and by whom. A statement without one is shown, never judged.
 *
 * @param aim what the wanted value is of
 * @param wanted the percentage or number; nought for a comparison with an earlier year
 * @param source who set it: {@code plan}, or whoever adopted one since
 */
public record Target(Aim aim, BigDecimal wanted, String source, Direction direction) {

  private static final String PLAN = "plan";

  /** What is aimed at. */
  public enum Aim {
    /** A share, in per cent. */
    PERCENT,
    /** A number of what is counted. */
    NUMBER,
    /** Better than in the baseline year. */
    BASELINE
  }

  /** Which way is better. */
  public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER
  }

  public static Target percent(BigDecimal percent, String source, Direction direction) {
    return new Target(Aim.PERCENT, percent, source, direction);
  }

  public static Target number(BigDecimal number, String source, Direction direction) {
    return new Target(Aim.NUMBER, number, source, direction);
  }

  public static Target betterThanBaseline(String source, Direction direction) {
    return new Target(Aim.BASELINE, BigDecimal.ZERO, source, direction);
  }

  public boolean isOfThePlan() {
    return PLAN.equals(source);
  }

  /**
   * @param baseline what it came to in the baseline year; needed for a comparison with it
   */
  boolean isMetBy(Quantity figure, Optional<Quantity> baseline) {
    return switch (aim) {
      case PERCENT -> shortfall(figure).signum() <= 0;
      case NUMBER -> better(figure.value().compareTo(wanted)) >= 0;
      case BASELINE -> better(figure.compareTo(baseline.orElseThrow())) > 0;
    };
  }

  /** Missed by no more than some percentage points; only a percentage can be. */
  boolean isNearlyMetBy(Quantity figure, BigDecimal points) {
    return aim == Aim.PERCENT
        && shortfall(figure).compareTo(points.multiply(figure.of().orElseThrow())) <= 0;
  }

  private int better(int comparison) {
    return direction == Direction.HIGHER_IS_BETTER ? comparison : -comparison;
  }

  /** How far off, in hundredths of the denominator, so that nothing is rounded. */
  private BigDecimal shortfall(Quantity figure) {
    BigDecimal aimed = wanted.multiply(figure.of().orElse(BigDecimal.ONE));
    BigDecimal off = aimed.subtract(figure.number().multiply(BigDecimal.valueOf(100)));
    return direction == Direction.HIGHER_IS_BETTER ? off : off.negate();
  }

  private boolean isAllOrNone() {
    boolean higher = direction == Direction.HIGHER_IS_BETTER;
    return wanted.compareTo(higher ? BigDecimal.valueOf(100) : BigDecimal.ZERO) == 0;
  }

  /** “100%”, “at least 2”, “lower than in the baseline year”. */
  public String words() {
    boolean higher = direction == Direction.HIGHER_IS_BETTER;
    String number = wanted.stripTrailingZeros().toPlainString();
    return switch (aim) {
      case PERCENT -> (isAllOrNone() ? "" : higher ? "at least " : "at most ") + number + "%";
      case NUMBER -> (higher ? "at least " : "at most ") + number;
      case BASELINE -> (higher ? "more" : "less") + " than in the baseline year";
    };
  }
}
