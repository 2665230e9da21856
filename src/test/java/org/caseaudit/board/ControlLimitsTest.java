package org.caseaudit.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.caseaudit.board.ControlLimits.Signal;
import org.junit.jupiter.api.Test;

class ControlLimitsTest {

  private static final List<Double> STEADY = shares(50, 54, 50, 54, 50, 54, 50, 54, 50, 54, 50, 54);

  private static List<Double> shares(int... percents) {
    return Arrays.stream(percents).mapToObj(percent -> percent / 100.0).toList();
  }

  private static ControlLimits of(List<Double> shares) {
    return ControlLimits.of(shares, Collections.nCopies(shares.size(), 20L)).orElseThrow();
  }

  @Test
  void limitsAre2Point66MeanRangesFromTheMean() {
    ControlLimits limits = of(STEADY);

    assertThat(limits.mean()).isCloseTo(0.52, within(1e-9));
    assertThat(limits.lower()).isCloseTo(0.52 - 2.66 * 0.04, within(1e-9));
    assertThat(limits.upper()).isCloseTo(0.52 + 2.66 * 0.04, within(1e-9));
  }

  @Test
  void chanceGivesNoSignal() {
    assertThat(of(STEADY).signals()).isEmpty();
  }

  @Test
  void elevenMonthsAreTooFew() {
    List<Double> eleven = STEADY.subList(0, 11);

    assertThat(ControlLimits.of(eleven, Collections.nCopies(11, 20L))).isEmpty();
  }

  @Test
  void monthsOfFewerThanTenCasesAreTooThin() {
    assertThat(ControlLimits.of(STEADY, Collections.nCopies(12, 9L))).isEmpty();
  }

  @Test
  void aMonthFarOutIsASignalAndDoesNotWidenTheLimits() {
    ControlLimits limits = of(shares(50, 54, 50, 54, 50, 54, 95, 54, 50, 54, 50, 54));

    assertThat(limits.signals()).contains(Signal.OUTSIDE);
    assertThat(limits.upper()).isLessThan(0.7);
  }

  @Test
  void sevenMonthsAboveTheMeanAreAShift() {
    assertThat(of(shares(48, 50, 48, 50, 48, 56, 54, 56, 54, 56, 54, 56)).signals())
        .contains(Signal.SHIFT_UP);
  }

  @Test
  void sevenRisingMonthsAreATrend() {
    assertThat(of(shares(50, 54, 50, 54, 50, 51, 52, 53, 54, 55, 56, 50)).signals())
        .contains(Signal.RISING);
  }

  @Test
  void sixRisingMonthsAreNone() {
    assertThat(of(shares(50, 54, 50, 54, 50, 51, 52, 53, 54, 55, 50, 54)).signals())
        .doesNotContain(Signal.RISING);
  }

  @Test
  void limitsStayBetweenNoneAndAll() {
    ControlLimits limits = of(shares(98, 90, 98, 90, 98, 90, 98, 90, 98, 90, 98, 90));

    assertThat(limits.upper()).isEqualTo(1);
  }
}
