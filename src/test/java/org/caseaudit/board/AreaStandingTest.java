package org.caseaudit.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseaudit.board.AreaStanding.StatementStanding;
import org.caseaudit.board.AreaStanding.Tally;
import org.caseaudit.measure.MeasureStatus;
import org.caseaudit.measure.StatementFigure;
import org.caseaudit.plan.ActionRow;
import org.caseaudit.plan.ActionTiming;
import org.caseaudit.plan.MeasureOfSuccess;
import org.caseaudit.plan.PlanAction;
import org.caseaudit.plan.Rag;
import org.caseaudit.shared.Subject;
import org.junit.jupiter.api.Test;

/** What is done and what came of it, beside each other and never one in place of the other. */
class AreaStandingTest {

  private static AreaStanding area(List<Rag> ratings, MeasureStatus... statuses) {
    return new AreaStanding(null, actions(ratings), statements(statuses), Optional.empty());
  }

  private static List<ActionRow> actions(List<Rag> ratings) {
    List<ActionRow> rows = new ArrayList<>();
    for (Rag rag : ratings) {
      PlanAction action =
          new PlanAction(
              "1." + (rows.size() + 1), "Do it", "Ongoing", Optional.empty(), "RG", List.of("RG"));
      rows.add(new ActionRow(action, null, rag, null, 0, ActionTiming.NO_DATE, null, false));
    }
    return rows;
  }

  private static List<StatementStanding> statements(MeasureStatus... statuses) {
    List<StatementStanding> standings = new ArrayList<>();
    for (MeasureStatus status : statuses) {
      standings.add(standing("1-M" + (standings.size() + 1), status, Optional.empty()));
    }
    return standings;
  }

  private static StatementStanding standing(
      String id, MeasureStatus status, Optional<BoardJudgement> judgement) {
    StatementFigure figure =
        new StatementFigure(
            new MeasureOfSuccess(id, "Words"),
            null,
            null,
            status,
            Optional.empty(),
            null,
            List.of());
    return new StatementStanding(figure, judgement);
  }

  private static BoardJudgement judged(BoardVerdict verdict) {
    return new BoardJudgement(
        new Subject("statement", "1-M1"),
        verdict,
        "What the board saw.",
        LocalDate.parse("2017-06-12"),
        null,
        Instant.parse("2017-06-12T10:00:00Z"));
  }

  @Test
  void allDoneAndNotMetIsSaid() {
    assertThat(
            area(List.of(Rag.BLUE, Rag.BLUE), MeasureStatus.NOT_MET, MeasureStatus.MET).contrast())
        .isEqualTo("Every action is done, yet not met: 1-M1.");
  }

  @Test
  void whatIsDoneIsNamedBesideWhatIsNotMet() {
    assertThat(area(List.of(Rag.GREEN, Rag.BLUE), MeasureStatus.NOT_MET).contrast())
        .isEqualTo("Done: 1.2. Not met all the same: 1-M1.");
  }

  @Test
  void whereTheyAgreeNothingIsSaid() {
    assertThat(area(List.of(Rag.BLUE), MeasureStatus.MET).contrast()).isEmpty();
    assertThat(area(List.of(Rag.GREEN), MeasureStatus.NOT_MET).contrast()).isEmpty();
    assertThat(area(List.of(Rag.BLUE), MeasureStatus.TOO_FEW).contrast()).isEmpty();
  }

  @Test
  void statusesAreListedAndNotAveraged() {
    AreaStanding area =
        area(
            List.of(Rag.BLUE, Rag.NOT_RATED, Rag.BLUE),
            MeasureStatus.MET,
            MeasureStatus.NO_TARGET,
            MeasureStatus.MET);

    assertThat(area.ratings()).containsExactly(new Tally("Blue", 2), new Tally("Not rated", 1));
    assertThat(area.statuses()).containsExactly(new Tally("Met", 2), new Tally("No target", 1));
  }

  @Test
  void theWorstOfWhatIsJudgedIsSuggested() {
    assertThat(area(List.of(), MeasureStatus.MET, MeasureStatus.NEAR).suggested())
        .contains(BoardVerdict.NEAR);
    assertThat(area(List.of(), MeasureStatus.NO_DATA, MeasureStatus.TOO_FEW).suggested()).isEmpty();
  }

  @Test
  void theBoardsJudgementCountsBesideWhatWasCounted() {
    AreaStanding area =
        new AreaStanding(
            null,
            List.of(),
            List.of(
                standing("1-M1", MeasureStatus.NOT_MET, Optional.of(judged(BoardVerdict.MET))),
                standing("1-M2", MeasureStatus.NO_TARGET, Optional.of(judged(BoardVerdict.NEAR)))),
            Optional.empty());

    assertThat(area.suggested()).contains(BoardVerdict.NOT_MET);
    assertThat(area.statements().get(0).figure().status()).isEqualTo(MeasureStatus.NOT_MET);
  }
}
