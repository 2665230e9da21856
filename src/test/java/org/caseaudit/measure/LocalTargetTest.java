package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.measure.MeasureDefinition.Headline;
import org.caseaudit.measure.Target.Aim;
import org.caseaudit.measure.Target.Direction;
import org.caseaudit.shared.Refused;
import org.junit.jupiter.api.Test;

class LocalTargetTest {
  private static final LocalDate JANUARY = LocalDate.parse("2017-01-01");
  private static final LocalDate APRIL = LocalDate.parse("2017-04-01");

  private static Instant on(String day) {
    return Instant.parse(day + "T10:00:00Z");
  }

  private static LocalTarget percent(String value, LocalDate from, String setOn) {
    return new LocalTarget(
        "1-M1", Aim.PERCENT, new BigDecimal(value), "The board agreed it.", from, null, on(setOn));
  }

  private static Optional<String> wanted(List<LocalTarget> targets, String day) {
    return LocalTarget.inForce(targets, LocalDate.parse(day)).map(LocalTarget::getWanted);
  }

  @Test
  void aTargetHoldsFromItsDayOn() {
    List<LocalTarget> targets = List.of(percent("80", JANUARY, "2017-02-10"));

    assertThat(wanted(targets, "2016-12-31")).isEmpty();
    assertThat(wanted(targets, "2017-01-01")).contains("80%");
    assertThat(wanted(targets, "2018-01-01")).contains("80%");
  }

  @Test
  void aLaterOneTakesItsPlaceAndThePastStaysAsItWas() {
    List<LocalTarget> targets =
        List.of(percent("90", APRIL, "2017-03-20"), percent("80", JANUARY, "2016-12-20"));

    assertThat(wanted(targets, "2017-03-31")).contains("80%");
    assertThat(wanted(targets, "2017-04-01")).contains("90%");
  }

  @Test
  void ofTwoForTheSameDayTheOneSetLastHolds() {
    List<LocalTarget> targets =
        List.of(percent("80", JANUARY, "2016-12-20"), percent("85", JANUARY, "2016-12-21"));

    assertThat(wanted(targets, "2017-02-01")).contains("85%");
  }

  @Test
  void afterOneIsWithdrawnThereIsNoneAndNoEarlierOneComesBack() {
    LocalTarget first = percent("80", JANUARY, "2016-12-20");
    LocalTarget second = percent("90", APRIL, "2017-03-20");
    second.withdraw("It judged something else.", null, on("2017-05-05"));
    List<LocalTarget> targets = List.of(first, second);

    assertThat(wanted(targets, "2017-05-04")).contains("90%");
    assertThat(wanted(targets, "2017-05-05")).isEmpty();
    assertThat(wanted(targets, "2017-03-31")).contains("80%");
  }

  @Test
  void oneWithdrawnBeforeItBeganNeverTookAnothersPlace() {
    LocalTarget first = percent("80", JANUARY, "2016-12-20");
    LocalTarget second = percent("90", APRIL, "2017-03-20");
    second.withdraw("Set by mistake.", null, on("2017-03-21"));

    assertThat(wanted(List.of(first, second), "2017-04-02")).contains("80%");
  }

  @Test
  void aTargetIsWithdrawnOnceAndForAReason() {
    LocalTarget target = percent("80", JANUARY, "2016-12-20");

    assertThatThrownBy(() -> target.withdraw(" ", null, on("2017-05-05")))
        .isInstanceOf(Refused.class);
    target.withdraw("Obsolete.", null, on("2017-05-05"));
    assertThatThrownBy(() -> target.withdraw("Again.", null, on("2017-05-06")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("already");
  }

  @Test
  void aPercentageIsFromNoughtToAHundred() {
    assertThatThrownBy(() -> percent("101", JANUARY, "2017-01-01"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("from 0 to 100");
    assertThatThrownBy(() -> percent("-1", JANUARY, "2017-01-01")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> percent("33.333", JANUARY, "2017-01-01")).isInstanceOf(Refused.class);
    assertThat(percent("0", JANUARY, "2017-01-01").getWanted()).isEqualTo("0%");
    assertThat(percent("92.50", JANUARY, "2017-01-01").getWanted()).isEqualTo("92.5%");
  }

  @Test
  void aNumberCanBeMoreThanAHundred() {
    LocalTarget pounds =
        new LocalTarget(
            "5-M3",
            Aim.NUMBER,
            new BigDecimal("20000"),
            "Agreed.",
            JANUARY,
            null,
            on("2017-01-01"));

    assertThat(pounds.getWanted()).isEqualTo("20000");
  }

  @Test
  void nobodySetsATargetWithoutSayingWhyOrFromWhen() {
    assertThatThrownBy(
            () ->
                new LocalTarget(
                    "1-M1", Aim.PERCENT, BigDecimal.TEN, " ", JANUARY, null, on("2017-01-01")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Say why");
    assertThatThrownBy(() -> percent("80", null, "2017-01-01"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("from which day");
  }

  @Test
  void aTargetOfThePlanIsNeverReplaced() {
    Target plans = Target.percent(BigDecimal.valueOf(100), "plan", Direction.HIGHER_IS_BETTER);
    LocalTargets.InForce targets = inForce(percent("50", JANUARY, "2017-01-01"));

    assertThat(targets.of(measure(Optional.of(plans)))).contains(plans);
  }

  @Test
  void aStatementWithoutATargetOfThePlanHasNoneUntilOneIsSet() {
    LocalTargets.InForce none = new LocalTargets.InForce(Map.of(), APRIL);

    assertThat(none.of(measure(Optional.empty()))).isEmpty();
  }

  private static LocalTargets.InForce inForce(LocalTarget target) {
    return new LocalTargets.InForce(Map.of("1-M1", List.of(target)), APRIL);
  }

  private static MeasureDefinition measure(Optional<Target> target) {
    return new MeasureDefinition(
        "1-M1",
        MeasureKind.RATE_AUDIT,
        target,
        Optional.of(Direction.HIGHER_IS_BETTER),
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        new Headline("", ""),
        List.of(),
        List.of());
  }
}
