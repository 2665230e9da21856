package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.caseaudit.template.TemplateFixtures.asking;
import static org.caseaudit.template.TemplateFixtures.plan;
import static org.caseaudit.template.TemplateFixtures.reading;
import static org.caseaudit.template.TemplateFixtures.truth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

  private static final AuditTemplate THREE =
      asking(
          """
          - {code: A, text: A, type: yes-no}
          - {code: B, text: B, type: yes-no}
          - {code: C, text: C, type: yes-no, visible-when: A = yes}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yes | yes | TRUE    | TRUE
          yes | no  | FALSE   | TRUE
          yes | -   | UNKNOWN | TRUE
          no  | yes | FALSE   | TRUE
          no  | no  | FALSE   | FALSE
          no  | -   | FALSE   | UNKNOWN
          -   | yes | UNKNOWN | TRUE
          -   | no  | FALSE   | UNKNOWN
          -   | -   | UNKNOWN | UNKNOWN
          """)
  void andAndOrFollowKleene(String a, String b, Truth both, Truth either) {
    String[] given =
        java.util.stream.Stream.of("A=" + a, "B=" + b)
            .filter(answer -> !answer.endsWith("-"))
            .toArray(String[]::new);

    assertThat(truth(THREE, "A = yes and B = yes", given)).isEqualTo(both);
    assertThat(truth(THREE, "A = yes or B = yes", given)).isEqualTo(either);
  }

  @ParameterizedTest
  @CsvSource({"yes, FALSE", "no, TRUE"})
  void notTurnsAKnownConditionRound(String a, Truth expected) {
    assertThat(truth(THREE, "not A = yes", "A=" + a)).isEqualTo(expected);
  }

  @Test
  void notLeavesTheUnknownUnknown() {
    assertThat(truth(THREE, "not A = yes")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void andBindsTighterThanOr() {
    assertThat(truth(THREE, "A = yes or B = yes and B = no", "A=yes")).isEqualTo(Truth.TRUE);
    assertThat(truth(THREE, "(A = yes or B = yes) and B = no", "A=yes", "B=yes"))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void notEvidencedIsKnownNotToBeYes() {
    assertThat(truth(THREE, "A = yes", "A=not-evidenced")).isEqualTo(Truth.FALSE);
    assertThat(truth(THREE, "A != yes", "A=not-evidenced")).isEqualTo(Truth.TRUE);
    assertThat(truth(THREE, "A in (yes, not-evidenced)", "A=not-evidenced")).isEqualTo(Truth.TRUE);
  }

  @Test
  void anAnswerWithoutAValueIsNeitherBeforeNorAfterAnything() {
    AuditTemplate plan = plan();

    assertThat(truth(plan, "SP4 < 2017-01-01", "SP4=not-applicable:first-plan"))
        .isEqualTo(Truth.FALSE);
    assertThat(truth(plan, "SP4 >= 2017-01-01", "SP4=not-applicable:first-plan"))
        .isEqualTo(Truth.FALSE);
    assertThat(truth(plan, "SP4 = not-applicable", "SP4=not-applicable:first-plan"))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void whetherAQuestionIsAnsweredIsAlwaysKnown() {
    assertThat(truth(THREE, "A is answered")).isEqualTo(Truth.FALSE);
    assertThat(truth(THREE, "A is not answered")).isEqualTo(Truth.TRUE);
    assertThat(truth(THREE, "A is answered", "A=not-evidenced")).isEqualTo(Truth.TRUE);
  }

  @Test
  void aHiddenQuestionComparesAsUnknownExceptWithNotAsked() {
    String[] given = {"A=no", "C=yes"};

    assertThat(truth(THREE, "C = yes", given)).isEqualTo(Truth.UNKNOWN);
    assertThat(truth(THREE, "C is answered", given)).isEqualTo(Truth.FALSE);
    assertThat(truth(THREE, "C = not-asked", given)).isEqualTo(Truth.TRUE);
    assertThat(truth(THREE, "C != not-asked", given)).isEqualTo(Truth.FALSE);
    assertThat(truth(THREE, "C in (yes, not-asked)", given)).isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SP10 includes direct   | direct,observed | direct          | TRUE
          SP10 includes observed | direct          | direct          | FALSE
          SP10 within SP11       | direct          | direct,advocate | TRUE
          SP10 within SP11       | direct,observed | direct,advocate | FALSE
          SP10 overlaps SP11     | direct,observed | direct,advocate | TRUE
          SP10 overlaps SP11     | observed        | direct,advocate | FALSE
          """)
  void multipleChoicesAreComparedAsSets(
      String condition, String ten, String eleven, Truth expected) {
    assertThat(truth(plan(), condition, "SP10=" + ten, "SP11=" + eleven)).isEqualTo(expected);
  }

  @Test
  void aSetTestIsUnknownUntilBothAreAnswered() {
    assertThat(truth(plan(), "SP10 within SP11", "SP10=direct")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void everyAndSomeLookAtEachItem() {
    AuditTemplate plan = plan();
    String[] given = {"SPA=a1,a2", "SP7t@a1=yes", "SP7t@a2=no"};

    assertThat(truth(plan, "every(SPA: SP7t = yes)", given)).isEqualTo(Truth.FALSE);
    assertThat(truth(plan, "some(SPA: SP7t = yes)", given)).isEqualTo(Truth.TRUE);
    assertThat(truth(plan, "some(SPA where SP7t = no)", given)).isEqualTo(Truth.TRUE);
    assertThat(truth(plan, "every(SPA where SP7t = yes: SP7s = yes)", given))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void anOpenItemLeavesEveryUnknownUnlessAnotherSettlesIt() {
    AuditTemplate plan = plan();

    assertThat(truth(plan, "every(SPA: SP7t = yes)", "SPA=a1,a2", "SP7t@a1=yes"))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(truth(plan, "every(SPA: SP7t = yes)", "SPA=a1,a2", "SP7t@a1=no"))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void aCountIsKnownAsSoonAsNoAnswerCouldChangeTheComparison() {
    AuditTemplate plan = plan();
    String[] given = {"SPA=a1,a2,a3", "SP7t@a1=yes", "SP7t@a2=yes"};

    assertThat(truth(plan, "count(SPA where SP7t = yes) >= 2", given)).isEqualTo(Truth.TRUE);
    assertThat(truth(plan, "count(SPA where SP7t = yes) > 3", given)).isEqualTo(Truth.FALSE);
    assertThat(truth(plan, "count(SPA where SP7t = yes) = 3", given)).isEqualTo(Truth.UNKNOWN);
    assertThat(truth(plan, "count(SPA where SP7t = yes) != 4", given)).isEqualTo(Truth.TRUE);
  }

  @Test
  void aShareIsKnownAsSoonAsNoAnswerCouldChangeTheComparison() {
    AuditTemplate plan = plan();
    String[] given = {"SPA=a1,a2,a3,a4", "SP7t@a1=yes", "SP7t@a2=yes", "SP7t@a3=no"};

    assertThat(truth(plan, "share(SPA: SP7t = yes) >= 0.5", given)).isEqualTo(Truth.TRUE);
    assertThat(truth(plan, "share(SPA: SP7t = yes) > 0.8", given)).isEqualTo(Truth.FALSE);
    assertThat(truth(plan, "share(SPA: SP7t = yes) >= 0.75", given)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aShareOfNothingIsUnknown() {
    assertThat(truth(plan(), "share(SPA: SP7t = yes) >= 0", "SPA=")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aGroupThatMustHaveItemsIsUnknownUntilSomebodySaysWhich() {
    AuditTemplate plan = plan();

    assertThat(truth(plan, "count(SPA) = 0")).isEqualTo(Truth.UNKNOWN);
    assertThat(truth(plan, "count(SPA) = 0", "SPA=")).isEqualTo(Truth.TRUE);
    assertThat(truth(plan, "every(SPA: SP7t = yes)")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aGroupThatNeedNoItemsHasNoneUntilOneIsAdded() {
    assertThat(reading(plan(), "SPA=a1").answer(new Address("SP7d", "a1")))
        .contains(new AnswerValue.Code("yes"));
  }

  @Test
  void insideANestedItemTheEnclosingItemAndTheSheetAreInReach() {
    Reading reading =
        reading(
            plan(),
            "SP1=care-plan",
            "SPA=a1,a2",
            "SP7t@a1=yes",
            "SP7t@a2=no",
            "SPS@a1=x1",
            "SPS@a2=x1",
            "SPSd@a1/x1=no",
            "SPSd@a2/x1=no");

    assertThat(reading.asked(new Address("SPSx", "a1/x1"))).isTrue();
    assertThat(reading.asked(new Address("SPSx", "a2/x1"))).isFalse();
  }

  @Test
  void aMonthAfterTheEndOfJanuaryIsTheEndOfFebruary() {
    AuditTemplate plan = plan();

    assertThat(truth(plan, "add(2017-01-31, 1 month) = 2017-02-28")).isEqualTo(Truth.TRUE);
    assertThat(truth(plan, "add(2016-01-31, 1 month) = 2016-02-29")).isEqualTo(Truth.TRUE);
    assertThat(truth(plan, "add(2016-02-29, 1 year) = 2017-02-28")).isEqualTo(Truth.TRUE);
  }

  @Test
  void monthsBetweenCountsWholeMonths() {
    AuditTemplate plan = plan();

    assertThat(truth(plan, "months-between(2017-01-31, 2017-02-28) = 0")).isEqualTo(Truth.TRUE);
    assertThat(truth(plan, "months-between(2017-01-28, 2017-02-28) = 1")).isEqualTo(Truth.TRUE);
    assertThat(truth(plan, "months-between(2016-02-29, 2017-02-28) = 11")).isEqualTo(Truth.TRUE);
    assertThat(truth(plan, "months-between(2017-03-01, 2017-01-31) < 0")).isEqualTo(Truth.TRUE);
  }

  @Test
  void daysAndWorkingDaysAreCounted() {
    AuditTemplate plan = plan();

    assertThat(truth(plan, "days-between(2017-04-13, 2017-04-18) = 5")).isEqualTo(Truth.TRUE);
    assertThat(truth(plan, "working-days-between(2017-04-13, 2017-04-18) = 1"))
        .isEqualTo(Truth.TRUE);
    assertThat(truth(plan, "add(2017-04-13, 1 working day) = 2017-04-18")).isEqualTo(Truth.TRUE);
  }

  @Test
  void asAtIsTheDayTheSheetIsReadAs() {
    assertThat(truth(plan(), "as-at() = 2017-03-31")).isEqualTo(Truth.TRUE);
  }

  @Test
  void aThresholdCanBeACode() {
    AuditTemplate steps =
        asking(
            "- {code: A, text: A, type: choice, options: {reached: Reached, responded:"
                + " Responded}}");

    assertThat(truth(steps, "A = threshold(contacted-step)", "A=reached")).isEqualTo(Truth.TRUE);
    assertThat(truth(steps, "A = threshold(contacted-step)", "A=responded")).isEqualTo(Truth.FALSE);
  }

  @Test
  void itNamesItsQuestions() {
    assertThat(Expression.parse("every(SPA where A = yes: B = no) or length(T) > 3").questions())
        .containsExactly("SPA", "A", "B", "T");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A = yes and",
        "A yes",
        "= yes",
        "(A = yes",
        "A = yes)",
        "A in yes",
        "A in ()",
        "every(SPA)",
        "every(spa: A = yes)",
        "count(SPA: A = yes)",
        "A is",
        "yes is answered",
        "A < not-asked",
        "not",
        ""
      })
  void whatMakesNoSentenceIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Expression.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A = yes adn B = no  | expected and, or, or the end, found “adn” (column 9)
          A = #               | “#” can't be read (column 5)
          lenght(A) > 3       | there is no function lenght; did you mean length? (column 1)
          add(A) = 2017-01-01 | add takes 2 values, not 1 (column 1)
          A < 2017-02-30      | 2017-02-30 is not a day (column 5)
          A < not-asked       | not-asked can only be compared with = or != (column 5)
          (A = yes            | expected “)”, found the end (column 9)
          SP123 = yes         | “SP123” can't be read (column 1)
          """)
  void theMessageSaysWhatIsWrongAndWhere(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Expression.parse(text))
        .withMessage(message);
  }
}
