package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.caseaudit.measure.Target.Direction;
import org.caseaudit.template.ReferenceSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureStatusTest {
  private static final ReferenceSet SETTINGS =
      RealPack.PACK.reference().inForce(LocalDate.of(2017, 3, 31));

  @ParameterizedTest
  @CsvSource({
    "5, 10, MET",
    "6, 10, MET",
    "4, 10, NEAR",
    "3, 10, NOT_MET",
    "0, 10, NOT_MET",
    "399, 1000, NOT_MET",
    "400, 1000, NEAR",
    "499, 1000, NEAR",
    "4, 4, TOO_FEW",
    "0, 1, TOO_FEW",
    "0, 0, NO_DATA"
  })
  void aTargetOfHalfIsMetNearlyMetOrMissed(long met, long of, MeasureStatus status) {
    assertThat(status(met, of, target("50", Direction.HIGHER_IS_BETTER))).isEqualTo(status);
  }

  @Test
  void aTargetOfAllIsNotMetByNearlyAll() {
    assertThat(status(999, 1000, target("100", Direction.HIGHER_IS_BETTER)))
        .isEqualTo(MeasureStatus.NEAR);
  }

  @ParameterizedTest
  @CsvSource({"1, 10, MET", "2, 10, NEAR", "3, 10, NOT_MET"})
  void whereLowerIsBetterMoreIsWorse(long met, long of, MeasureStatus status) {
    assertThat(status(met, of, target("10", Direction.LOWER_IS_BETTER))).isEqualTo(status);
  }

  @Test
  void withoutATargetNothingIsJudged() {
    assertThat(status(10, 10, Optional.empty())).isEqualTo(MeasureStatus.NO_TARGET);
    assertThat(status(0, 0, Optional.empty())).isEqualTo(MeasureStatus.NO_DATA);
    assertThat(status(3, 4, Optional.empty())).isEqualTo(MeasureStatus.TOO_FEW);
  }

  @Test
  void onlyMetNearAndNotMetJudge() {
    assertThat(MeasureStatus.values())
        .filteredOn(MeasureStatus::judges)
        .containsExactly(MeasureStatus.MET, MeasureStatus.NEAR, MeasureStatus.NOT_MET);
  }

  private static MeasureStatus status(long met, long of, Optional<Target> target) {
    return MeasureStatus.of(
        Quantity.rate(new Count(met, of - met, 3)), target, Optional.empty(), SETTINGS);
  }

  private static Optional<Target> target(String percent, Direction direction) {
    return Optional.of(Target.percent(new BigDecimal(percent), "plan", direction));
  }
}
