package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseaudit.template.TemplateFixtures.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceSetTest {

  private final ReferenceSet set = reference().inForce(LocalDate.of(2017, 1, 1));

  @ParameterizedTest
  @CsvSource({
    "2016-12-23, 1, 2016-12-28", // Friday before Christmas, both bank holidays on weekdays
    "2017-04-13, 1, 2017-04-18", // Easter
    "2017-03-03, 20, 2017-03-31",
    "2017-03-04, 1, 2017-03-06", // counted from a Saturday
    "2017-03-04, 0, 2017-03-04"
  })
  void workingDaysSkipWeekendsAndBankHolidays(LocalDate from, int days, LocalDate reached) {
    assertThat(set.add(from, new Span(days, Span.Unit.WORKING_DAY))).isEqualTo(reached);
  }

  @ParameterizedTest
  @CsvSource({
    "2016-12-28, 1 working day, 2016-12-23", // back over Christmas
    "2017-04-18, 1 working day, 2017-04-13", // back over Easter
    "2017-03-05, 1 working day, 2017-03-03", // counted back from a Sunday
    "2017-05-31, 3 months, 2017-02-28", // a month that has no 31st
    "2016-05-31, 3 months, 2016-02-29", // a leap day
    "2016-02-29, 1 year, 2015-02-28",
    "2017-03-31, 6 weeks, 2017-02-17"
  })
  void timeIsTakenAwayAsItIsAdded(LocalDate from, String span, LocalDate reached) {
    assertThat(set.subtract(from, Span.parse(span))).isEqualTo(reached);
  }

  @ParameterizedTest
  @CsvSource({
    "2017-04-13, 2017-04-18, 1",
    "2017-04-18, 2017-04-13, -1",
    "2017-03-03, 2017-03-31, 20",
    "2017-03-03, 2017-03-03, 0"
  })
  void workingDaysBetweenCountsTheLastDayAndNotTheFirst(LocalDate first, LocalDate last, int days) {
    assertThat(set.workingDaysBetween(first, last)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "care-plan, 0, 2017-03-31",
    "care-plan, 1, 2017-06-03",
    "care-plan, 2, 2017-09-03",
    "care-plan, 9, 2017-09-03",
    "child-protection, 0, 2017-06-03",
    "child-protection, 1, 2017-09-03",
    "pep, 7, 2017-07-03"
  })
  void theIntervalGoesByTheReviewsHeldAndTheLastOneRepeats(String type, int held, LocalDate due) {
    LocalDate lastReview = LocalDate.of(2017, 3, 3);

    assertThat(set.reviewDue(type, LocalDate.of(2016, 1, 1), Optional.of(lastReview), held))
        .contains(due);
  }

  @Test
  void aPlanNotReviewedYetIsDueByItsOwnDate() {
    assertThat(set.reviewDue("pep", LocalDate.of(2016, 10, 31), Optional.empty(), 0))
        .contains(LocalDate.of(2017, 2, 28));
  }

  @Test
  void aTypeOfPlanWithoutAnIntervalIsNeverDue() {
    assertThat(set.reviewDue("none", LocalDate.of(2016, 10, 31), Optional.empty(), 0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2010-01-01, 2016-17",
    "2016-04-01, 2016-17",
    "2017-12-31, 2016-17",
    "2018-01-01, current",
    "2030-01-01, current"
  })
  void theSetInForceGoesByTheDay(LocalDate day, String code) {
    assertThat(reference().inForce(day).code()).isEqualTo(code);
  }
}
