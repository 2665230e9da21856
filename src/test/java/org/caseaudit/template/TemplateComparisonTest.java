package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateComparisonTest {

  private static final String HOW_MANY_WAYS =
      """
      - code: SP11
        text: By how many ways
        type: multi
        options: {direct: Directly, observed: Observed, advocate: Through an advocate}
        required: false
      """
          .indent(6);

  @Test
  void theSameQuestionsAreTheSame() {
    assertThat(compare(TemplateFixtures.PLAN).isSame()).isTrue();
  }

  @Test
  void aQuestionThatIsPutInIsAdded() {
    TemplateComparison comparison =
        compare(
            TemplateFixtures.PLAN.replace(
                "      - code: G\n",
                "      - {code: NEW1, text: A new one, type: yes-no}\n      - code: G\n"));

    assertThat(fates(comparison)).containsExactly("Added NEW1");
  }

  @Test
  void aQuestionThatIsTakenOutIsRemoved() {
    TemplateComparison comparison = compare(TemplateFixtures.PLAN.replace(HOW_MANY_WAYS, ""));

    assertThat(fates(comparison)).containsExactly("Removed SP11");
  }

  @Test
  void aRewordedQuestionSaysWhichWords() {
    QuestionChange change =
        only(compare(TemplateFixtures.PLAN.replace("text: Type of plan", "text: Kind of plan")));

    assertThat(change.changes())
        .containsExactly(new Change("Question", "Type of plan", "Kind of plan"));
    assertThat(change.changes().get(0).words())
        .extracting(Words::fate, Words::text)
        .containsExactly(
            tuple(Words.Fate.LEFT_OUT, "Type"),
            tuple(Words.Fate.PUT_IN, "Kind"),
            tuple(Words.Fate.KEPT, " of plan"));
  }

  @Test
  void everythingElseAboutAQuestionIsComparedToo() {
    String changed =
        TemplateFixtures.PLAN
            .replace("pep: Personal education plan", "pep: Education plan")
            .replace("advocate: Through", "advocate: By way of")
            .replace("first-plan: It has not been reviewed yet", "first-plan: Not reviewed yet")
            .replace("visible-when: SP9 in (partly, no)", "visible-when: SP9 = no")
            .replace("        critical: true\n        not-applicable", "        not-applicable")
            .replace("not-applicable, reason: It has no actions", "\"no\"");

    TemplateComparison comparison = compare(changed);

    assertThat(comparison.questions())
        .flatExtracting(
            each -> each.changes().stream().map(it -> each.question() + " " + it.what()).toList())
        .containsExactly(
            "SP1 Option › Pep",
            "SP4 Reason for not applicable › First plan",
            "SP9 Critical",
            "SP9x Asked when",
            "SP11 Option › Advocate",
            "SP8 Worked out by");
  }

  @Test
  void aQuestionInAnotherPlaceIsMovedAndSaysFromWhere() {
    String without = TemplateFixtures.PLAN.replace(HOW_MANY_WAYS, "");
    String earlier = "      - code: SP9\n";

    QuestionChange change = only(compare(without.replace(earlier, HOW_MANY_WAYS + earlier)));

    assertThat(change.label()).isEqualTo("Moved");
    assertThat(change.question().code()).isEqualTo("SP11");
    assertThat(change.movedFrom()).isEqualTo("The plan, after SP10");
  }

  @Test
  void aQuestionInsideAGroupIsComparedByItself() {
    QuestionChange change =
        only(compare(TemplateFixtures.PLAN.replace("text: Has a date", "text: Has an end date")));

    assertThat(change.question().code()).isEqualTo("SP7t");
  }

  @Test
  void theFormItselfAndItsSectionsAreCompared() {
    TemplateComparison comparison =
        compare(
            TemplateFixtures.PLAN
                .replace("about: A small one.", "about: A smaller one.")
                .replace("title: Actions", "title: What will be done"));

    assertThat(comparison.form())
        .extracting(Change::what, Change::after)
        .containsExactly(
            tuple("What it is for", "A smaller one."),
            tuple("Section actions: Title", "What will be done"));
  }

  private static TemplateComparison compare(String changed) {
    String second = changed.replaceFirst("version: 1", "version: 2");
    return TemplateComparison.between(
        pack(TemplateFixtures.PLAN),
        new TemplateRef("plan", 1),
        pack(second),
        new TemplateRef("plan", 2));
  }

  private static Pack pack(String template) {
    Faults faults = new Faults();
    Pack pack =
        new PackReader().read(TemplateFixtures.pack(Map.of("templates/t.yaml", template)), faults);
    faults.throwIfAny();
    return pack;
  }

  private static QuestionChange only(TemplateComparison comparison) {
    assertThat(comparison.questions()).hasSize(1);
    return comparison.questions().get(0);
  }

  private static List<String> fates(TemplateComparison comparison) {
    return comparison.questions().stream()
        .map(each -> each.label() + " " + each.question().code())
        .toList();
  }
}
