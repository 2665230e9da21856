package org.caseaudit.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseaudit.inside.Made.run;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.caseaudit.inside.Made;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.measure.Among;
import org.caseaudit.measure.CountOf;
import org.caseaudit.measure.MeasureService;
import org.caseaudit.measure.MeasureStatus;
import org.caseaudit.measure.Period;
import org.caseaudit.plan.EvidenceFile;
import org.caseaudit.plan.EvidenceService;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.Subject;
import org.caseaudit.trail.TrailFilter;
import org.caseaudit.trail.TrailService;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The board's own word, beside the figures. */
class JudgementServiceIT extends ServerIT {

  @Inject private Made made;
  @Inject private JudgementService judgements;
  @Inject private EvidenceService evidence;
  @Inject private MeasureService measures;
  @Inject private TrailService trail;
  @Inject private Clock clock;

  private Actor somebody(Role role) {
    return made.somebody(role, Set.of());
  }

  private LocalDate today() {
    return London.day(clock.instant());
  }

  private void judge(Actor actor, String name, BoardVerdict verdict, String reason) {
    made.as(actor, run(() -> judgements.judge(name, verdict, reason, today())));
  }

  private MeasureStatus counted(String statement) {
    return made.as(
            somebody(Role.BOARD),
            () ->
                measures.figure(
                    statement, Period.twelveMonthsTo(today()), CountOf.LATEST, Among.ALL))
        .status();
  }

  @Test
  void aJudgementChangesNoFigure() {
    MeasureStatus before = counted("5-EO2");

    judge(somebody(Role.BOARD), "5-EO2", BoardVerdict.MET, "Members read two matches.");

    assertThat(counted("5-EO2")).isEqualTo(before);
  }

  @Test
  void theLatestStandsAndTheEarlierStayOnRecord() {
    Actor board = somebody(Role.BOARD);
    Subject about = new Subject("statement", "3-M1");
    judge(board, "3-M1", BoardVerdict.NOT_MET, "First.");
    judge(board, "3-M1", BoardVerdict.NEAR, "Second.");

    List<BoardJudgement> history = made.as(board, () -> judgements.history(about));

    assertThat(history).extracting(BoardJudgement::getReason).startsWith("Second.", "First.");
    assertThat(made.as(board, judgements::latest).get(about).getVerdict())
        .isEqualTo(BoardVerdict.NEAR);
  }

  @Test
  void aRecommendationIsJudgedToo() {
    judge(somebody(Role.BOARD), "7", BoardVerdict.NEAR, "Most passports are there.");

    assertThat(made.as(somebody(Role.BOARD), judgements::latest))
        .containsKey(new Subject("recommendation", "7"));
  }

  @Test
  void aJudgementIsInTheTrail() {
    judge(somebody(Role.BOARD), "3-M2", BoardVerdict.MET, "Seen " + made.next());

    assertThat(
            made.as(
                    somebody(Role.QA_LEAD),
                    () ->
                        trail.page(
                            new TrailFilter("statement", "3-M2", null, null, null, null), null))
                .entries())
        .first()
        .satisfies(entry -> assertThat(entry.getAfter()).isEqualTo("Met"));
  }

  @Test
  void whatThePlanDoesNotHaveIsNotJudged() {
    assertThatThrownBy(() -> judge(somebody(Role.BOARD), "10", BoardVerdict.MET, "No."))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> judge(somebody(Role.BOARD), "1-M9", BoardVerdict.MET, "No."))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whatWasNotJudgedIsNotTakenBack() {
    assertThatThrownBy(
            () -> judge(somebody(Role.BOARD), "6-EO2", BoardVerdict.NOT_JUDGED, "Never was."))
        .isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"BOARD"})
  void onlyTheBoardJudges(Role role) {
    assertThatThrownBy(() -> judge(somebody(role), "1-M3", BoardVerdict.MET, "No."))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void evidenceOfAStatementIsReadByWhoeverReadsMeasures() {
    Actor board = somebody(Role.BOARD);
    EvidenceFile file =
        made.as(board, () -> judgements.file("3-EO2", "seen.txt", "Seen.".getBytes(UTF_8)));

    assertThat(made.as(somebody(Role.QA_OFFICER), () -> evidence.open(file.getId())).content())
        .isEqualTo("Seen.".getBytes(UTF_8));
    assertThatThrownBy(
            () -> made.as(somebody(Role.ADMINISTRATOR), () -> evidence.open(file.getId())))
        .isInstanceOf(Refused.class);
  }
}
