package org.caseaudit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Test
  void aStratumGetsItsProportionOfTheSample() {
    assertThat(Shares.of(Map.of("cin", 20, "cp", 10, "lac", 30), 6, false))
        .isEqualTo(Map.of("cin", 2, "cp", 1, "lac", 3));
  }

  @Test
  void whatIsLeftGoesToTheLargestRemainders() {
    // 7 of 61: 11 -> 1.26, 6 -> 0.69, 28 -> 3.21, 16 -> 1.84
    assertThat(Shares.of(Map.of("a", 11, "b", 6, "c", 28, "d", 16), 7, false))
        .isEqualTo(Map.of("a", 1, "b", 1, "c", 3, "d", 2));
  }

  @Test
  void aTieGoesToTheLargerStratumAndThenToTheFirstByCode() {
    assertThat(Shares.of(Map.of("a", 1, "b", 1), 1, false)).isEqualTo(Map.of("a", 1, "b", 0));
    assertThat(Shares.of(Map.of("a", 1, "b", 3), 2, false)).isEqualTo(Map.of("a", 0, "b", 2));
  }

  @Test
  void aSmallStratumGetsNobodyUnlessOneIsAskedForFromEach() {
    Map<String, Integer> sizes = Map.of("few", 1, "many", 99);

    assertThat(Shares.of(sizes, 5, false)).isEqualTo(Map.of("few", 0, "many", 5));
    assertThat(Shares.of(sizes, 5, true)).isEqualTo(Map.of("few", 1, "many", 4));
  }

  @Test
  void anEmptyStratumGetsNobody() {
    assertThat(Shares.of(Map.of("empty", 0, "many", 9), 3, true))
        .isEqualTo(Map.of("empty", 0, "many", 3));
  }

  @Test
  void whateverTheSizesTheSharesAddUpFitAndStayWithinOneOfTheProportion() {
    Random random = new Random(2016);
    for (int round = 0; round < 5_000; round++) {
      SortedMap<String, Integer> sizes = new TreeMap<>();
      int strata = 1 + random.nextInt(7);
      for (int i = 0; i < strata; i++) {
        sizes.put("s" + i, random.nextInt(40));
      }
      int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
      int filled = (int) sizes.values().stream().filter(size -> size > 0).count();
      if (all > 0) {
        int total = filled + random.nextInt(all - filled + 1);
        requireFit(sizes, total, Shares.of(sizes, total, false));
        requireFit(sizes, total, Shares.of(sizes, total, true));
        requireProportional(sizes, total, all, Shares.of(sizes, total, false));
        assertThat(Shares.of(sizes, total, true).values().stream().filter(n -> n > 0).count())
            .isEqualTo(filled);
      }
    }
  }

  private static void requireFit(
      Map<String, Integer> sizes, int total, SortedMap<String, Integer> shares) {
    assertThat(shares.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
    shares.forEach((code, share) -> assertThat(share).isBetween(0, sizes.get(code)));
  }

  private static void requireProportional(
      Map<String, Integer> sizes, int total, int all, SortedMap<String, Integer> shares) {
    shares.forEach(
        (code, share) ->
            assertThat(Math.abs(share - (double) total * sizes.get(code) / all)).isLessThan(1));
  }
}
