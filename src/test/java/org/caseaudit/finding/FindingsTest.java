package org.caseaudit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caseaudit.measure.Count;
import org.caseaudit.measure.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTest {

  private static final long TOO_FEW = 5;

  @Test
  void theWeakestComesFirstAndWhatIsTooLittleToJudgeByLast() {
    Finding few = finding("Few", 3, 3);
    Finding weak = finding("Weak", 6, 10);
    Finding strong = finding("Strong", 1, 10);
    assertThat(Stream.of(strong, few, weak).sorted(Finding.weakestFirst(TOO_FEW)))
        .containsExactly(weak, strong, few);
  }

  @Test
  void whatToActOnFirstIsSaidWithTheServiceAndTheTimeBefore() {
    Finding weak =
        new Finding(
            "A", "", "Was it on time?", count(6, 10), count(8, 10), count(9, 40), List.of());
    assertThat(new Findings(List.of(weak), List.of(), TOO_FEW, true).getSentence())
        .isEqualTo(
            "Start with “Was it on time?”: 6 of 10 were answered no, partly or not evidenced,"
                + " against 9 of 40 in the whole service; before that it was 8 of 10, so it is"
                + " getting better.");
  }

  @ParameterizedTest
  @CsvSource({"6, 10, the same", "3, 10, getting worse", "4, 4, too few to compare"})
  void theDirectionIsToldByShares(int before, int of, String words) {
    Finding weak =
        new Finding("A", "", "A?", count(6, 10), count(before, of), count(6, 10), List.of());
    assertThat(new Findings(List.of(weak), List.of(), TOO_FEW, false).getSentence())
        .contains(words);
  }

  @Test
  void withTooFewAnswersNothingIsSaidToBeFirst() {
    assertThat(new Findings(List.of(finding("A", 4, 4)), List.of(), TOO_FEW, true).getSentence())
        .startsWith("Too few audits");
  }

  @Test
  void quartersAreWholeAndComparedWithAsManyBefore() {
    Quarters year = Quarters.yearTo(LocalDate.of(2017, 9, 18));
    assertThat(year.each()).hasSize(4).endsWith(LocalDate.of(2017, 7, 1));
    assertThat(year.before().last()).isEqualTo(LocalDate.of(2016, 7, 1));
    assertThat(Quarters.of(Period.parse("2017-02-10..2017-04-02")).words())
        .isEqualTo("January to June 2017");
  }

  @Test
  void aQuarterWithoutAnyIsPassedOverInTheLine() {
    Finding finding =
        new Finding(
            "A",
            "",
            "A?",
            count(1, 2),
            Count.NONE,
            count(1, 2),
            List.of(
                new Finding.Run(LocalDate.of(2017, 1, 1), count(0, 2)),
                new Finding.Run(LocalDate.of(2017, 4, 1), Count.NONE),
                new Finding.Run(LocalDate.of(2017, 7, 1), count(2, 2))));
    assertThat(finding.getSpark()).isEqualTo("2.0,21.0 98.0,3.0");
  }

  private static Finding finding(String words, int found, int of) {
    return new Finding(words, "", words, count(found, of), Count.NONE, count(found, of), List.of());
  }

  private static Count count(int found, int of) {
    return new Count(found, of - found, 0);
  }
}
