package org.caseaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionTimingTest {
  private static final PlanAction BY_FEBRUARY = endingIn("February 2017", YearMonth.of(2017, 2));
  private static final PlanAction ONGOING =
      new PlanAction("1.1", "Keep at it", "Ongoing", Optional.empty(), "RG", List.of("RG"));

  private static PlanAction endingIn(String words, YearMonth month) {
    return new PlanAction("1.1", "Do it", words, Optional.of(month), "RG", List.of("RG"));
  }

  private static ActionTiming on(String day, Rag rag) {
    return ActionTiming.of(BY_FEBRUARY, rag, LocalDate.parse(day));
  }

  @Test
  void anActionHasUntilTheLastDayOfItsMonth() {
    assertThat(on("2017-02-28", Rag.GREEN)).isEqualTo(ActionTiming.DUE_SOON);
    assertThat(on("2017-03-01", Rag.GREEN)).isEqualTo(ActionTiming.OVERDUE);
  }

  @Test
  void theLastDayOfFebruaryIsTheTwentyNinthInALeapYear() {
    PlanAction leap = endingIn("February 2016", YearMonth.of(2016, 2));

    assertThat(ActionTiming.of(leap, Rag.AMBER, LocalDate.parse("2016-02-29")))
        .isEqualTo(ActionTiming.DUE_SOON);
    assertThat(ActionTiming.of(leap, Rag.AMBER, LocalDate.parse("2016-03-01")))
        .isEqualTo(ActionTiming.OVERDUE);
  }

  @Test
  void itIsDueSoonThirtyDaysBeforeItsEnd() {
    assertThat(on("2017-01-28", Rag.GREEN)).isEqualTo(ActionTiming.IN_TIME);
    assertThat(on("2017-01-29", Rag.GREEN)).isEqualTo(ActionTiming.DUE_SOON);
  }

  @Test
  void anActionNobodyRatedCanBeOverdueToo() {
    assertThat(on("2017-09-18", Rag.NOT_RATED)).isEqualTo(ActionTiming.OVERDUE);
  }

  @Test
  void whatIsDoneIsNeverOverdue() {
    assertThat(on("2017-09-18", Rag.BLUE)).isEqualTo(ActionTiming.DONE);
  }

  @Test
  void anEndInWordsIsNeverCalledLate() {
    assertThat(ActionTiming.of(ONGOING, Rag.RED, LocalDate.parse("2030-01-01")))
        .isEqualTo(ActionTiming.NO_DATE);
  }
}
