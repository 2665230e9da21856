package org.caseaudit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

  private static final List<String> FRAME =
      IntStream.rangeClosed(1, 20).mapToObj("CL-%04d"::formatted).toList();

  @Test
  void aTicketIsTheSha256OfSeedAndReferenceAsAnyToolComputesIt() {
    assertThat(Draw.ticket(4711, "CL-0001"))
        .isEqualTo("5132cc52215dbfb4bd00a3e158453c16c63d9af76d7e49a600ba2b7fb80b19a8");
  }

  @Test
  void theDrawIsTheOneInTheDocumentation() {
    assertThat(Draw.draw(4711, FRAME, 4))
        .containsExactly("CL-0020", "CL-0003", "CL-0010", "CL-0005");
  }

  @Test
  void theSameSeedDrawsTheSameCasesHoweverTheFrameIsOrdered() {
    List<String> shuffled = new ArrayList<>(FRAME);
    Collections.shuffle(shuffled, new Random(1));

    assertThat(Draw.draw(4711, shuffled, 8)).isEqualTo(Draw.draw(4711, FRAME, 8));
  }

  @Test
  void aLargerSampleBeginsWithTheSmallerOne() {
    assertThat(Draw.draw(4711, FRAME, 12))
        .startsWith(Draw.draw(4711, FRAME, 8).toArray(String[]::new));
  }

  @Test
  void noCaseIsDrawnTwice() {
    assertThat(Draw.draw(4711, FRAME, 20)).doesNotHaveDuplicates().hasSize(20);
  }

  @Test
  void aFrameThatIsTooSmallIsDrawnWhole() {
    assertThat(Draw.draw(4711, FRAME, 50)).hasSize(20);
  }

  @Test
  void anySeedOf64BitsCanBeUsed() {
    assertThat(Draw.draw(Long.MIN_VALUE, FRAME, 8))
        .hasSize(8)
        .isNotEqualTo(Draw.draw(Long.MAX_VALUE, FRAME, 8));
  }

  @Test
  void overManySeedsEveryCaseIsDrawnAboutEquallyOften() {
    int seeds = 20_000;
    int[] drawn = new int[FRAME.size()];
    for (long seed = 0; seed < seeds; seed++) {
      Draw.draw(seed, FRAME, 5).forEach(reference -> drawn[FRAME.indexOf(reference)]++);
    }

    double expected = seeds * 5.0 / FRAME.size();
    double statistic =
        IntStream.of(drawn).mapToDouble(n -> Math.pow(n - expected, 2) / expected).sum();
    double mostIn999Of1000With19DegreesOfFreedom = 43.82;
    assertThat(statistic).isLessThan(mostIn999Of1000With19DegreesOfFreedom);
  }

  @Test
  void overManySeedsEveryPairIsDrawnAboutEquallyOften() {
    int seeds = 20_000;
    int size = 6;
    int[] pairs = new int[size * size];
    for (long seed = 0; seed < seeds; seed++) {
      List<String> two = Draw.draw(seed, FRAME.subList(0, size), 2);
      pairs[FRAME.indexOf(two.get(0)) * size + FRAME.indexOf(two.get(1))]++;
    }

    double expected = seeds / 30.0;
    double statistic =
        IntStream.of(pairs)
            .filter(n -> n > 0)
            .mapToDouble(n -> Math.pow(n - expected, 2) / expected)
            .sum();
    double mostIn999Of1000With29DegreesOfFreedom = 58.30;
    assertThat(IntStream.of(pairs).filter(n -> n > 0).count()).isEqualTo(30);
    assertThat(statistic).isLessThan(mostIn999Of1000With29DegreesOfFreedom);
  }
}
