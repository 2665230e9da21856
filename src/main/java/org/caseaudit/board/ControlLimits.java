package org.caseaudit.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a figure moves from month to month by chance alone, by the individuals and moving range
 * (XmR) method, as the NHS's Making Data Count uses it.
 *
 * @param mean the shares' mean
 * @param lower no share falls below it by chance; at least 0
 * @param upper no share rises above it by chance; at most 1
 * @param signals what chance doesn't explain, the gravest first
 */
record ControlLimits(double mean, double lower, double upper, List<Signal> signals) {

  /** Fewer months say nothing about chance. */
  static final int ENOUGH_MONTHS = 12;

  /** Where a month typically has fewer than this, its share jumps by whole cases. */
  static final long ENOUGH_A_MONTH = 10;

  private static final int SHIFT = 7;
  private static final double LIMIT = 2.66;
  private static final double OUTLYING_RANGE = 3.267;
  private static final double NEAR_A_LIMIT = 2.0 / 3;

  ControlLimits {
    signals = List.copyOf(signals);
  }

  /** What chance doesn't explain, in words that follow "and". */
  enum Signal {
    OUTSIDE("a month lies outside what chance would bring"),
    SHIFT_UP("seven months in a row lie above the mean"),
    SHIFT_DOWN("seven months in a row lie below the mean"),
    RISING("seven months in a row each rise above the one before"),
    FALLING("seven months in a row each fall below the one before"),
    NEAR_LIMIT("two of three months in a row lie close to the same limit");

    private final String words;

    Signal(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * The limits of a series.
   *
   * @param shares from 0 to 1, month after month
   * @param denominators of how many each is a share
   * @return empty when there are too few months, or too few cases in them, to tell
   */
  static Optional<ControlLimits> of(List<Double> shares, List<Long> denominators) {
    if (shares.size() < ENOUGH_MONTHS || median(denominators) < ENOUGH_A_MONTH) {
      return Optional.empty();
    }
    double mean = shares.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double reach = LIMIT * meanRange(shares);
    List<Signal> signals = signals(shares, mean, reach);
    return Optional.of(
        new ControlLimits(mean, Math.max(0, mean - reach), Math.min(1, mean + reach), signals));
  }

  /** Leaves out ranges so wide that they are no chance themselves. */
  private static double meanRange(List<Double> shares) {
    List<Double> ranges = new ArrayList<>();
    for (int i = 1; i < shares.size(); i++) {
      ranges.add(Math.abs(shares.get(i) - shares.get(i - 1)));
    }
    double mean = ranges.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    return ranges.stream()
        .mapToDouble(Double::doubleValue)
        .filter(range -> range <= OUTLYING_RANGE * mean)
        .average()
        .orElse(mean);
  }

  private static List<Signal> signals(List<Double> shares, double mean, double reach) {
    List<Signal> signals = new ArrayList<>();
    if (shares.stream().anyMatch(share -> Math.abs(share - mean) > reach)) {
      signals.add(Signal.OUTSIDE);
    }
    if (longestRun(shares, (before, share) -> share > mean) >= SHIFT) {
      signals.add(Signal.SHIFT_UP);
    }
    if (longestRun(shares, (before, share) -> share < mean) >= SHIFT) {
      signals.add(Signal.SHIFT_DOWN);
    }
    if (longestRun(shares, (before, share) -> before != null && share > before) >= SHIFT - 1) {
      signals.add(Signal.RISING);
    }
    if (longestRun(shares, (before, share) -> before != null && share < before) >= SHIFT - 1) {
      signals.add(Signal.FALLING);
    }
    if (isNearALimit(shares, mean, reach, 1) || isNearALimit(shares, mean, reach, -1)) {
      signals.add(Signal.NEAR_LIMIT);
    }
    return signals;
  }

  /** Whether a share goes on with what the one before it (null for the first) began. */
  private interface GoesOn {
    boolean test(Double before, double share);
  }

  private static int longestRun(List<Double> shares, GoesOn goesOn) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < shares.size(); i++) {
      run = goesOn.test(i == 0 ? null : shares.get(i - 1), shares.get(i)) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static boolean isNearALimit(List<Double> shares, double mean, double reach, int side) {
    for (int i = 2; i < shares.size(); i++) {
      long near =
          shares.subList(i - 2, i + 1).stream()
              .map(share -> side * (share - mean))
              .filter(distance -> distance > NEAR_A_LIMIT * reach && distance <= reach)
              .count();
      if (near >= 2) {
        return true;
      }
    }
    return false;
  }

  private static double median(List<Long> numbers) {
    List<Long> sorted = numbers.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
  }
}
