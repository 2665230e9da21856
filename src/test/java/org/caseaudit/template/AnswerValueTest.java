package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.caseaudit.template.TemplateFixtures.asking;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerValueTest {

  private static final AuditTemplate ALL =
      asking(
          """
          - {code: Y, text: Yes or no, type: yes-no, note: none, not-applicable: {none: None}}
          - {code: P, text: Partly, type: yes-partly-no}
          - {code: G, text: Grade, type: grade}
          - {code: C, text: Choice, type: choice, options: {a: Ay, b: Bee}}
          - code: M
            text: Many
            type: multi
            options: {a: Ay, b: Bee, none: {label: None of them, exclusive: true}}
          - {code: D, text: Day, type: date}
          - {code: I, text: Number, type: integer, min: 0, max: 240}
          - {code: S, text: Scale, type: scale, from: {value: 1, label: Low}, to: {value: 5, label: High}}
          - {code: T, text: Words, type: text, max-length: 5}
          - {code: L, type: group, item: thing, max: 2, questions: [{code: Lx, text: X, type: yes-no}]}
          - {code: V, text: Derived, type: derived, answers: yes-no, derive: [{otherwise: "no"}]}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Y | answered       | yes
          Y | not-evidenced  |
          Y | not-applicable | none
          P | answered       | partly
          G | answered       | good
          C | answered       | b
          M | answered       | a,b
          M | answered       | none
          D | answered       | 2017-03-01
          I | answered       | 240
          I | answered       | 0
          S | answered       | 5
          T | answered       | wörds
          L | answered       | a1,b2
          """)
  void whatWasWrittenIsReadBack(String code, String state, String plain) {
    AnswerValue value = AnswerValue.of(ALL.question(code), state, plain);

    assertThat(value.state()).isEqualTo(state);
    assertThat(value.plain()).isEqualTo(plain);
  }

  @Test
  void noItemsIsAnAnswerToo() {
    assertThat(AnswerValue.of(ALL.question("L"), "answered", "").plain()).isEmpty();
  }

  @Test
  void ticksAreKeptInTheQuestionsOrder() {
    assertThat(AnswerValue.of(ALL.question("M"), "answered", "b,a").plain()).isEqualTo("a,b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          Y | answered       | partly     | “Yes or no” has no option “partly”
          Y | not-applicable | other      | “Yes or no” can't be “not applicable” for the reason “other”
          P | not-applicable | none       | “Partly” can't be answered “not applicable”
          G | not-evidenced  |            | “Grade” can't be answered “not evidenced”
          G | answered       | excellent  | “Grade” has no option “excellent”
          C | answered       | c          | “Choice” has no option “c”
          M | answered       | a,c        | “Many” has no option “c”
          M | answered       | a,a        | “Many” has an option ticked twice
          M | answered       | a,none     | “Many” can't have “None of them” together with others
          M | answered       |            | “Many” needs at least one option
          D | answered       | 1/3/2017   | “Day” must be a date such as 2017-03-01
          D | answered       | 2017-02-30 | “Day” must be a date such as 2017-03-01
          D | answered       | 0201-03-01 | “Day” must be a date from 1900 to 2199
          I | answered       | 241        | “Number” must be at most 240
          I | answered       | -1         | “Number” must be at least 0
          I | answered       | 1.5        | “Number” must be a whole number
          S | answered       | 6          | “Scale” must be at most 5
          T | answered       | too long   | “Words” is longer than 5 characters
          T | answered       | '  '       | “Words” has no words in it
          L | answered       | a,b,c      | “Thing” can have at most 2
          L | answered       | a,a        | “Thing” has an item without a key of its own
          L | answered       | a/b        | “Thing” has an item without a key of its own
          V | answered       | yes        | “Derived” is worked out from other answers and can't be typed over
          Y | lost           | yes        | “Yes or no” can't be in the state “lost”
          """)
  void whatDoesNotFitIsRefusedInTheQuestionsName(
      String code, String state, String plain, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnswerValue.of(ALL.question(code), state, plain))
        .withMessage(message);
  }

  @Test
  void charactersThatCantBeStoredAreRefused() {
    Question words = ALL.question("T");

    assertThat(words.problemWith(new AnswerValue.Text("a\u0000b"), ""))
        .contains("“Words” contains a character that can't be stored");
    assertThat(words.problemWith(new AnswerValue.Text("a\ud800b"), ""))
        .contains("“Words” contains a character that can't be stored");
    assertThat(words.problemWith(new AnswerValue.Text("a\ud83d\ude00b"), "")).isEmpty();
  }

  @Test
  void aNoteIsCheckedAsWell() {
    assertThat(ALL.question("P").problemWith(new AnswerValue.Code("no"), "n".repeat(4_001)))
        .contains("“Partly” has a note that is longer than 4000 characters");
    assertThat(ALL.question("P").problemWith(new AnswerValue.Code("no"), "\u0000"))
        .contains("“Partly” has a note that contains a character that can't be stored");
    assertThat(ALL.question("Y").problemWith(new AnswerValue.Code("no"), "why"))
        .contains("“Yes or no” takes no note");
  }

  @Test
  void anAnswerOfAnotherKindIsRefused() {
    assertThat(ALL.question("D").problemWith(new AnswerValue.Text("soon"), ""))
        .contains("“Day” takes another kind of answer: date");
  }
}
