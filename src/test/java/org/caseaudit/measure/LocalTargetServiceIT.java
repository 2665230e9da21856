package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseaudit.inside.Made.run;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.inside.Made;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets of the service's own. Each test has a statement of its own: a target is everybody's. */
class LocalTargetServiceIT extends ServerIT {

  @Inject private Made made;
  @Inject private LocalTargetService targets;
  @Inject private MeasureService measures;
  @Inject private Clock clock;

  private Actor somebody(Role role) {
    return made.somebody(role, Set.of());
  }

  private LocalDate today() {
    return London.day(clock.instant());
  }

  private void set(Actor actor, String statement, String percent, LocalDate from) {
    made.as(
        actor,
        run(() -> targets.set(statement, new BigDecimal(percent), "The board agreed it.", from)));
  }

  private Optional<Target> judgedBy(String statement, Period period) {
    return made.as(
            somebody(Role.BOARD),
            () -> measures.figure(statement, period, CountOf.LATEST, Among.ALL))
        .target();
  }

  @Test
  void figuresAreJudgedByTheTargetFromTheDayItHolds() {
    Actor board = somebody(Role.BOARD);
    LocalDate from = today().withDayOfMonth(1);
    set(board, "1-M2", "90", from);

    Period until = new Period(today().minusYears(1), today());
    Period before = new Period(today().minusYears(1), from.minusDays(1));

    assertThat(judgedBy("1-M2", until))
        .hasValueSatisfying(
            target -> {
              assertThat(target.words()).isEqualTo("at least 90%");
              assertThat(target.source()).startsWith(board.name() + " on ");
              assertThat(target.isOfThePlan()).isFalse();
            });
    assertThat(judgedBy("1-M2", before)).isEmpty();
  }

  @Test
  void whatIsReplacedStaysOnRecord() {
    Actor lead = somebody(Role.QA_LEAD);
    set(lead, "1-M4", "80", today().minusDays(10));
    set(lead, "1-M4", "85", today());

    assertThat(made.as(lead, () -> targets.history("1-M4")))
        .extracting(LocalTarget::getWanted)
        .startsWith("85%", "80%");
    assertThat(made.as(lead, () -> targets.inForce("1-M4", today().minusDays(1))))
        .map(LocalTarget::getWanted)
        .contains("80%");
  }

  @Test
  void theNextOneCanNotBeginBeforeThePresentOne() {
    Actor lead = somebody(Role.QA_LEAD);
    set(lead, "2-M1", "80", today().minusDays(10));

    assertThatThrownBy(() -> set(lead, "2-M1", "90", today().minusDays(11)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("can't begin earlier");
  }

  @Test
  void afterItIsWithdrawnNothingIsJudged() {
    Actor board = somebody(Role.BOARD);
    set(board, "2-M2", "90", today());
    long id = made.as(board, () -> targets.history("2-M2")).get(0).getId();

    made.as(board, run(() -> targets.withdraw("2-M2", id, "It judged the wrong thing.")));

    assertThat(judgedBy("2-M2", new Period(today().minusYears(1), today()))).isEmpty();
    assertThat(made.as(board, () -> targets.history("2-M2")).get(0).isWithdrawn()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9-M1", "9-M2"})
  void theTwoTargetsOfThePlanCanNotBeReplaced(String statement) {
    assertThatThrownBy(() -> set(somebody(Role.BOARD), statement, "10", today()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("The plan itself sets this target");
  }

  @Test
  void stepsHaveThePlansDatesForATarget() {
    assertThat(made.as(somebody(Role.BOARD), () -> targets.settable("1-EO2")).aim()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"QA_LEAD", "BOARD"})
  void nobodyElseSetsATarget(Role role) {
    assertThatThrownBy(() -> set(somebody(role), "1-M1", "10", today()))
        .isInstanceOf(NotAllowed.class);
  }
}
