package org.caseaudit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Many stratified draws, always with the same seeds: everybody in a stratum has the same chance.
 */
class StratifiedDrawTest {

  private static final int SEEDS = 10_000;
  private static final int SIZE = 12;

  /** As many children as the City works with, by plan type. */
  private static final SortedMap<String, Integer> SIZES =
      new TreeMap<>(Map.of("cin", 11, "cp", 6, "early-help", 8, "leavers", 18, "looked-after", 27));

  private static final double MOST_IN_999_OF_1000_WITH_65_DEGREES_OF_FREEDOM = 105.99;

  @Test
  void overManySeedsEverybodyIsDrawnAsOftenAsTheShareOfTheirStratumSays() {
    SortedMap<String, Integer> shares = Shares.of(SIZES, SIZE, true);
    Map<String, Integer> drawn = new HashMap<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      for (String stratum : SIZES.keySet()) {
        Draw.draw(seed, frame(stratum), shares.get(stratum))
            .forEach(reference -> drawn.merge(reference, 1, Integer::sum));
      }
    }

    double statistic = 0;
    for (String stratum : SIZES.keySet()) {
      double chance = (double) shares.get(stratum) / SIZES.get(stratum);
      for (String reference : frame(stratum)) {
        double expected = SEEDS * chance;
        double deviation = drawn.getOrDefault(reference, 0) - expected;
        // Drawn without replacement, each count varies less than by chance alone.
        double spread = expected * (1 - chance) * SIZES.get(stratum) / (SIZES.get(stratum) - 1);
        statistic += deviation * deviation / spread;
      }
    }
    assertThat(statistic).isLessThan(MOST_IN_999_OF_1000_WITH_65_DEGREES_OF_FREEDOM);
  }

  @Test
  void whoIsDrawnInOneStratumSaysNothingAboutAnother() {
    int both = 0;
    int one = 0;
    int other = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      boolean inOne = Draw.draw(seed, frame("cin"), 2).contains("cin-01");
      boolean inOther = Draw.draw(seed, frame("looked-after"), 5).contains("looked-after-01");
      one += inOne ? 1 : 0;
      other += inOther ? 1 : 0;
      both += inOne && inOther ? 1 : 0;
    }

    double expected = (double) one * other / SEEDS;
    assertThat((double) both).isBetween(expected - 60, expected + 60);
  }

  private static List<String> frame(String stratum) {
    return IntStream.rangeClosed(1, SIZES.get(stratum))
        .mapToObj(number -> "%s-%02d".formatted(stratum, number))
        .toList();
  }
}
