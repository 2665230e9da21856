package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

  private static Interval of(long met, long of, long looked, long frame) {
    return Interval.of(new Count(met, of - met, 0), looked, frame).orElseThrow();
  }

  @Test
  void ofAVeryLargeFrameItIsWilsonsInterval() {
    Interval interval = of(15, 20, 20, 1_000_000_000);

    assertThat(interval.low()).isCloseTo(0.5313, within(0.0002));
    assertThat(interval.high()).isCloseTo(0.8881, within(0.0002));
  }

  @Test
  void ofASmallFrameItIsNarrower() {
    Interval large = of(15, 20, 20, 1_000_000);
    Interval small = of(15, 20, 20, 30);

    assertThat(small.low()).isGreaterThan(large.low());
    assertThat(small.high()).isLessThan(large.high());
  }

  @Test
  void noneMetOfAFewDoesNotMeanNever() {
    Interval interval = of(0, 8, 8, 60);

    assertThat(interval.low()).isZero();
    assertThat(interval.high()).isBetween(0.2, 0.35);
  }

  @Test
  void whoeverLookedAtEverybodyEstimatesNothing() {
    assertThat(Interval.of(new Count(15, 5, 0), 20, 20)).isEmpty();
  }

  @Test
  void nothingCountedHasNoInterval() {
    assertThat(Interval.of(Count.NONE, 0, 20)).isEmpty();
  }

  @Test
  void wordsAreRoundedOutwards() {
    assertThat(new Interval(0.5313, 0.8881).words()).isEqualTo("between 53% and 89%");
  }
}
