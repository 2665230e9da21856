package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseaudit.template.TemplateFixtures.answers;
import static org.caseaudit.template.TemplateFixtures.asking;
import static org.caseaudit.template.TemplateFixtures.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Looking up the child's other sheets. */
class HistoryTest {
  private static final AuditTemplate VISITS =
      asking(
          """
          - {code: V1, text: Day of the visit, type: date}
          - {code: V2, text: Day of the next visit, type: date, not-evidenced: true, required: false}
          - {code: V3, text: The visit before, type: derived, answers: date, value: "last-before(V1, V1)", working: "{last-before(V1, V1)}"}
          - {code: V4, text: The visit after, type: derived, answers: date, value: "first-after(V1, V1)"}
          - {code: V5, text: Visits up to the next, type: derived, answers: integer, value: "how-many-between(V1, V1, V2)"}
          - code: V6
            text: Seen again within a week
            type: derived
            answers: yes-no
            derive:
              - {when: V3 = not-applicable, answer: "no"}
              - {when: "days-between(V3, V1) <= 7", answer: "yes"}
              - {otherwise: "no"}
          """);

  private static Optional<String> answer(String question, History history, String... given) {
    LocalDate asAt = TemplateFixtures.AS_AT;
    Circumstances circumstances = new Circumstances(asAt, reference().inForce(asAt), history);
    return Reading.of(VISITS, answers(VISITS, given), circumstances)
        .answer(Address.of(question))
        .map(value -> value.state().equals("answered") ? value.plain() : value.state());
  }

  private static History visits(String... days) {
    List<LocalDate> dates = Arrays.stream(days).map(LocalDate::parse).toList();
    return History.of(Map.of("V1", dates));
  }

  @Test
  void theLatestDateBeforeADayIsFoundWhateverTheOrder() {
    History three = visits("2017-01-05", "2017-02-27", "2017-02-01");

    assertThat(answer("V3", three, "V1=2017-03-01")).contains("2017-02-27");
  }

  @Test
  void aDateOnTheDayItselfIsNeitherBeforeNorAfterIt() {
    History sameDay = visits("2017-03-01");

    assertThat(answer("V3", sameDay, "V1=2017-03-01")).contains("not-applicable");
    assertThat(answer("V4", sameDay, "V1=2017-03-01")).contains("not-applicable");
  }

  @Test
  void theEarliestDateAfterADayIsFound() {
    assertThat(answer("V4", visits("2017-03-09", "2017-03-02"), "V1=2017-03-01"))
        .contains("2017-03-02");
  }

  @Test
  void bothEndsOfASpanOfDaysCount() {
    History four = visits("2017-02-28", "2017-03-01", "2017-03-31", "2017-04-01");

    assertThat(answer("V5", four, "V1=2017-03-01", "V2=2017-03-31")).contains("2");
  }

  @Test
  void whatWasLookedUpAndNotFoundCanBeAskedFor() {
    assertThat(answer("V6", visits(), "V1=2017-03-01")).contains("no");
    assertThat(answer("V6", visits("2017-02-22"), "V1=2017-03-01")).contains("yes");
    assertThat(answer("V6", visits("2017-02-21"), "V1=2017-03-01")).contains("no");
  }

  @Test
  void whileNothingWasLookedUpNothingIsKnown() {
    assertThat(answer("V3", History.NONE, "V1=2017-03-01")).isEmpty();
    assertThat(answer("V6", History.NONE, "V1=2017-03-01")).isEmpty();
  }

  @Test
  void whileTheDayIsNotAnsweredNothingIsFound() {
    assertThat(answer("V3", visits("2017-02-22"))).isEmpty();
  }

  @Test
  void aDayThatIsNotEvidencedLeavesTheAnswerNotEvidenced() {
    assertThat(answer("V5", visits(), "V1=2017-03-01", "V2=not-evidenced"))
        .contains("not-evidenced");
  }

  @Test
  void theWorkingSaysThatThereIsNone() {
    LocalDate asAt = TemplateFixtures.AS_AT;
    Reading reading =
        Reading.of(
            VISITS,
            answers(VISITS, "V1=2017-03-01"),
            new Circumstances(asAt, reference().inForce(asAt), visits()));

    assertThat(reading.derived(Address.of("V3")).orElseThrow().working())
        .isEqualTo("none on record");
  }

  @Test
  void aTemplateKnowsWhatItLooksUp() {
    assertThat(VISITS.historyQuestions()).containsExactly("V1");
    assertThat(TemplateFixtures.plan().historyQuestions()).isEmpty();
  }
}
