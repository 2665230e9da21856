package org.caseaudit.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseaudit.measure.MeasureStatus;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardVerdictTest {
  private static final Subject STATEMENT = new Subject("statement", "1-M1");
  private static final Instant NOW = Instant.parse("2017-06-12T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2017-06-12");

  @Test
  void theWorstIsSuggestedAndNeverAnAverage() {
    assertThat(
            BoardVerdict.worst(
                List.of(
                    BoardVerdict.MET, BoardVerdict.MET, BoardVerdict.MET, BoardVerdict.NOT_MET)))
        .contains(BoardVerdict.NOT_MET);
    assertThat(BoardVerdict.worst(List.of(BoardVerdict.MET, BoardVerdict.NEAR)))
        .contains(BoardVerdict.NEAR);
  }

  @Test
  void whereNothingIsJudgedNothingIsSuggested() {
    assertThat(BoardVerdict.worst(List.of())).isEmpty();
    assertThat(BoardVerdict.worst(List.of(BoardVerdict.NOT_JUDGED))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(MeasureStatus.class)
  void aCountedStatusIsAVerdictOnlyIfItJudges(MeasureStatus status) {
    assertThat(BoardVerdict.of(status).isPresent()).isEqualTo(status.judges());
    BoardVerdict.of(status)
        .ifPresent(verdict -> assertThat(verdict.label()).isEqualTo(status.label()));
  }

  @Test
  void aJudgementNeedsAStatusAReasonAndADayThatHasCome() {
    assertThatThrownBy(() -> new BoardJudgement(STATEMENT, null, "Seen.", TODAY, null, NOW))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("status");
    assertThatThrownBy(
            () -> new BoardJudgement(STATEMENT, BoardVerdict.MET, "  ", TODAY, null, NOW))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("reason");
    assertThatThrownBy(
            () ->
                new BoardJudgement(
                    STATEMENT, BoardVerdict.MET, "Seen.", TODAY.plusDays(1), null, NOW))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("lie ahead");
  }
}
