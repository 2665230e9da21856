package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.caseaudit.shared.London;
import org.caseaudit.template.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @Test
  void whatIsToComeIsCutOff() {
    assertThat(Period.parse("2017-Q1").until(LocalDate.of(2017, 2, 28)))
        .contains(new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 2, 28)));
    assertThat(Period.parse("2017-Q1").until(LocalDate.of(2017, 3, 31)))
        .contains(Period.parse("2017-Q1"));
    assertThat(Period.parse("2017-Q1").until(LocalDate.of(2016, 12, 31))).isEmpty();
  }

  @Test
  void twelveMonthsBackEndOnTheSameDayLeapYearOrNot() {
    Span year = Span.parse("12 months");

    assertThat(Period.parse("2017-02").reachingBack(year).from())
        .isEqualTo(LocalDate.of(2016, 3, 1));
    assertThat(Period.parse("2016-02").reachingBack(year).from())
        .isEqualTo(LocalDate.of(2015, 3, 1));
    assertThat(Period.parse("2017-Q1").reachingBack(year))
        .isEqualTo(Period.parse("2016-04-01..2017-03-31"));
  }

  @Test
  void aQuarterEndsWithItsLastDayInLondonAlsoInSummerTime() {
    Period april = Period.quarterOf(London.day(Instant.parse("2017-03-31T23:30:00Z")));
    Period march = Period.quarterOf(London.day(Instant.parse("2017-03-25T23:30:00Z")));

    assertThat(april.code()).isEqualTo("2017-Q2");
    assertThat(march.code()).isEqualTo("2017-Q1");
  }

  @Test
  void theNightBeforeTheYearEndsInLondonIsStillTheOldYear() {
    LocalDate day = London.day(Instant.parse("2016-12-31T23:59:59Z"));

    assertThat(Period.quarterOf(day)).isEqualTo(Period.parse("2016-Q4"));
  }

  @ParameterizedTest
  @CsvSource({
    "2017-Q1, 2017-01-01, 2017-03-31, January to March 2017",
    "2016-Q4, 2016-10-01, 2016-12-31, October to December 2016",
    "2016-02, 2016-02-01, 2016-02-29, February 2016",
    "2017, 2017-01-01, 2017-12-31, January to December 2017",
    "2016-09-01..2017-09-30, 2016-09-01, 2017-09-30, September 2016 to September 2017",
    "2017-01-10..2017-03-04, 2017-01-10, 2017-03-04, 10 January 2017 to 4 March 2017",
    "2017-01-10..2017-01-10, 2017-01-10, 2017-01-10, 10 January 2017"
  })
  void aPeriodIsReadWrittenAndSaid(String code, LocalDate from, LocalDate to, String words) {
    Period period = Period.parse(code);

    assertThat(period).isEqualTo(new Period(from, to));
    assertThat(period.code()).isEqualTo(code);
    assertThat(period.words()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2017-Q5", "2017-13", "yesterday", "2017-01-10..", "..2017-01-10"})
  void whatIsNoPeriodIsRefusedInWords(String code) {
    assertThatThrownBy(() -> Period.parse(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a period");
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> Period.parse("2017-03-04..2017-01-10"))
        .hasMessage("A period can't end before it begins.");
  }

  @Test
  void twelveMonthsEndWithTheMonthOfTheDay() {
    assertThat(Period.twelveMonthsTo(LocalDate.of(2017, 2, 14)))
        .isEqualTo(Period.parse("2016-03-01..2017-02-28"));
  }

  @Test
  void raggedEdgesAreLeftOutOfItsWholeMonths() {
    Period period = Period.parse("2017-01-10..2017-04-04");

    assertThat(period.wholeFrom()).isEqualTo("2017-02-01");
    assertThat(period.wholeTo()).isEqualTo("2017-03-31");
  }

  @Test
  void wholeMonthsHaveNoEdges() {
    Period period = Period.parse("2017-Q1");

    assertThat(period.wholeFrom()).isEqualTo(period.from());
    assertThat(period.wholeTo()).isEqualTo(period.to());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2017-01-10..2017-01-20",
        "2017-01-31..2017-02-27",
        "2017-01-01..2017-01-30",
        "2017-01-02..2017-01-31",
        "2017-01-31..2017-02-01"
      })
  void aPeriodWithoutAWholeMonthIsAllEdge(String code) {
    Period period = Period.parse(code);

    assertThat(period.wholeFrom()).isEqualTo(period.to().plusDays(1));
    assertThat(period.wholeTo()).isEqualTo(period.to());
  }

  @Test
  void aMonthIsCutAtThePeriodsEnds() {
    Period period = Period.parse("2017-01-10..2017-03-04");

    assertThat(period.months())
        .containsExactly(YearMonth.of(2017, 1), YearMonth.of(2017, 2), YearMonth.of(2017, 3));
    assertThat(period.within(YearMonth.of(2017, 1)).code()).isEqualTo("2017-01-10..2017-01-31");
    assertThat(period.within(YearMonth.of(2017, 2)).code()).isEqualTo("2017-02");
    assertThat(period.within(YearMonth.of(2017, 3)).code()).isEqualTo("2017-03-01..2017-03-04");
  }
}
