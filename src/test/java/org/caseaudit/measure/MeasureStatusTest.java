package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseaudit.measure.PartFigure.StepTaken;
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

  @ParameterizedTest
  @CsvSource({"1, NOT_MET", "2, MET", "3, MET"})
  void aNumberIsMetFromTheTargetOn(long number, MeasureStatus status) {
    Target two = Target.number(BigDecimal.valueOf(2), "the service", Direction.HIGHER_IS_BETTER);

    assertThat(status(Quantity.number(number), two, null)).isEqualTo(status);
  }

  @Test
  void aNumberIsNeverTooFewToJudge() {
    assertThat(MeasureStatus.of(Quantity.number(0), Optional.empty(), Optional.empty(), SETTINGS))
        .isEqualTo(MeasureStatus.NO_TARGET);
  }

  @ParameterizedTest
  @CsvSource({"1, 10, MET", "2, 10, NOT_MET", "3, 15, NOT_MET", "3, 16, MET", "0, 4, TOO_FEW"})
  void lowerThanBeforeIsNotAsBefore(long met, long of, MeasureStatus status) {
    Target lower = Target.betterThanBaseline("plan", Direction.LOWER_IS_BETTER);

    assertThat(status(rate(met, of), lower, rate(2, 10))).isEqualTo(status);
  }

  @Test
  void withoutFiguresOfTheBaselineYearThereIsNothingToCompareWith() {
    Target more = Target.betterThanBaseline("plan", Direction.HIGHER_IS_BETTER);

    assertThat(status(Quantity.number(7), more, Quantity.NOTHING))
        .isEqualTo(MeasureStatus.NO_TARGET);
    assertThat(status(rate(7, 9), more, rate(1, 4))).isEqualTo(MeasureStatus.TOO_FEW);
  }

  @ParameterizedTest
  @CsvSource({
    "2017-02-28, , NOT_DUE",
    "2017-03-01, , NOT_MET",
    "2017-03-01, 2017-02-28, MET",
    "2017-03-02, 2017-03-01, NEAR"
  })
  void aStepIsNotDueThenOverdueAndMetOrLateOnceTaken(
      LocalDate asAt, LocalDate takenOn, MeasureStatus status) {
    StepTaken step =
        new StepTaken("pilot", "Pilot", LocalDate.of(2017, 2, 28), Optional.ofNullable(takenOn));

    assertThat(MeasureStatus.of(List.of(step), asAt)).isEqualTo(status);
  }

  private static Quantity rate(long met, long of) {
    return Quantity.rate(new Count(met, of - met, 0));
  }

  private static MeasureStatus status(Quantity figure, Target target, Quantity baseline) {
    return MeasureStatus.of(figure, Optional.of(target), Optional.ofNullable(baseline), SETTINGS);
  }

  private static MeasureStatus status(long met, long of, Optional<Target> target) {
    return MeasureStatus.of(
        Quantity.rate(new Count(met, of - met, 3)), target, Optional.empty(), SETTINGS);
  }

  private static Optional<Target> target(String percent, Direction direction) {
    return Optional.of(Target.percent(new BigDecimal(percent), "plan", direction));
  }
}
