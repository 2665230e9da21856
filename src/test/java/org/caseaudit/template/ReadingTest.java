package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseaudit.template.TemplateFixtures.AS_AT;
import static org.caseaudit.template.TemplateFixtures.answers;
import static org.caseaudit.template.TemplateFixtures.asking;
import static org.caseaudit.template.TemplateFixtures.messages;
import static org.caseaudit.template.TemplateFixtures.plan;
import static org.caseaudit.template.TemplateFixtures.reading;
import static org.caseaudit.template.TemplateFixtures.reference;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static Address at(String address) {
    return Address.parse(address);
  }

  @Nested
  class WhatIsAsked {

    @Test
    void aQuestionIsHiddenUntilItsConditionIsKnownToHold() {
      AuditTemplate plan = plan();

      assertThat(reading(plan).asked(at("SP9x"))).isFalse();
      assertThat(reading(plan, "SP9=yes").asked(at("SP9x"))).isFalse();
      assertThat(reading(plan, "SP9=no").asked(at("SP9x"))).isTrue();
    }

    @Test
    void aHiddenAnswerComesBackWhenItsQuestionDoes() {
      AuditTemplate plan = plan();
      String words = "SP9x=No next step is named";

      assertThat(reading(plan, "SP9=yes", words).answer(at("SP9x"))).isEmpty();
      assertThat(reading(plan, "SP9=no", words).words(at("SP9x")))
          .isEqualTo("No next step is named");
    }

    @Test
    void anItemsQuestionIsAskedOnlyWhileTheItemExists() {
      Reading reading = reading(plan(), "SPA=a1", "SP7t@a2=yes");

      assertThat(reading.asked(at("SP7t@a1"))).isTrue();
      assertThat(reading.asked(at("SP7t@a2"))).isFalse();
      assertThat(reading.answer(at("SP7t@a2"))).isEmpty();
    }

    @Test
    void aQuestionIsNotAskedAtTheWrongDepth() {
      Reading reading = reading(plan(), "SPA=a1", "SPS@a1=x1");

      assertThat(reading.asked(at("SP7t"))).isFalse();
      assertThat(reading.asked(at("SP1@a1"))).isFalse();
      assertThat(reading.asked(at("SPSd@a1"))).isFalse();
      assertThat(reading.asked(at("SPSd@a1/x1"))).isTrue();
      assertThat(reading.asked(at("SP7t@a1/x1"))).isFalse();
    }

    @Test
    void aQuestionTheTemplateLacksIsNotAsked() {
      assertThat(reading(plan()).asked(at("XX1"))).isFalse();
    }

    @Test
    void whatIsInAHiddenGroupIsHiddenWithIt() {
      AuditTemplate template =
          asking(
              """
              - {code: A, text: A, type: yes-no}
              - code: B
                type: group
                item: thing
                visible-when: A = yes
                questions:
                  - {code: Bx, text: Bx, type: yes-no}
              """);

      assertThat(reading(template, "A=no", "B=b1", "Bx@b1=yes").asked(at("Bx@b1"))).isFalse();
      assertThat(reading(template, "A=yes", "B=b1", "Bx@b1=yes").asked(at("Bx@b1"))).isTrue();
    }

    @Test
    void addressesFollowTheForm() {
      assertThat(reading(plan(), "SPA=a2,a1", "SPS@a2=x1").addresses())
          .extracting(Address::toString)
          .containsSubsequence(
              "SP1",
              "SP9",
              "G",
              "SPA",
              "SP7w@a2",
              "SP7t@a2",
              "SPS@a2",
              "SPSd@a2/x1",
              "SP7d@a2",
              "SP7w@a1",
              "SP7d@a1",
              "SP8",
              "SP5");
    }

    @Test
    void itemsAreKnownByTheirPaths() {
      Reading reading = reading(plan(), "SPA=a2,a1", "SPS@a2=x1,x9");

      assertThat(reading.items(at("SPA"))).containsExactly("a2", "a1");
      assertThat(reading.items(at("SPS@a2"))).containsExactly("a2/x1", "a2/x9");
    }

    @Test
    void anItemIsTitledByItsNumberAndHeading() {
      Reading reading = reading(plan(), "SPA=a2,a1", "SP7w@a1=Find a school place");

      assertThat(reading.itemTitle(at("SPA"), "a2")).isEqualTo("Plan action 1");
      assertThat(reading.itemTitle(at("SPA"), "a1"))
          .isEqualTo("Plan action 2: Find a school place");
    }
  }

  @Nested
  class WhatIsDerived {

    @Test
    void aRuleThatCantBeToldYetLeavesTheAnswerOpen() {
      Derived derived =
          reading(plan(), "SPA=a1,a2", "SP7t@a1=yes").derived(at("SP8")).orElseThrow();

      assertThat(derived.value()).isEmpty();
      assertThat(derived.working()).isEqualTo("1 of 2 have a date; – are specific");
    }

    @Test
    void theFirstRuleThatHoldsGivesTheAnswerAndTheWorking() {
      Derived derived =
          reading(plan(), "SPA=a1,a2", "SP7t@a1=yes", "SP7t@a2=yes", "SP7s@a1=yes", "SP7s@a2=yes")
              .derived(at("SP8"))
              .orElseThrow();

      assertThat(derived.value()).contains(new AnswerValue.Code("yes"));
      assertThat(derived.working()).isEqualTo("2 of 2 have a date; 100% are specific");
    }

    @Test
    void aFailureIsKnownBeforeAllIsAnswered() {
      assertThat(reading(plan(), "SPA=a1,a2", "SP7t@a1=no").answer(at("SP8")))
          .contains(new AnswerValue.Code("no"));
    }

    @Test
    void anAnswerCanBeThatItDoesNotApplyAndWhy() {
      Reading reading = reading(plan(), "SPA=");
      Derived derived = reading.derived(at("SP8")).orElseThrow();

      assertThat(derived.reason()).isEqualTo("It has no actions");
      assertThat(reading.words(at("SP8"))).isEqualTo("Not applicable: It has no actions");
    }

    @Test
    void whatWasTypedForADerivedQuestionIsIgnored() {
      Answers typed =
          Answers.of(
              Map.of(
                  at("SPA"), new AnswerValue.Items(java.util.List.of("a1")),
                  at("SP7t@a1"), new AnswerValue.Code("no"),
                  at("SP8"), new AnswerValue.Code("yes")));
      Reading reading =
          Reading.of(
              plan(), typed, new Circumstances(AS_AT, reference().inForce(AS_AT), History.NONE));

      assertThat(reading.answer(at("SP8"))).contains(new AnswerValue.Code("no"));
    }

    @Test
    void aDateIsDerivedByTheSettingsInForce() {
      Reading reading =
          reading(plan(), "SP1=pep", "SP3=2016-11-30", "SP4=not-applicable:first-plan");
      Derived derived = reading.derived(at("SP5")).orElseThrow();

      assertThat(derived.value()).contains(new AnswerValue.Day(AS_AT.minusDays(1)));
      assertThat(derived.working())
          .isEqualTo(
              "Personal education plan of 30 November 2016, reviewed Not applicable: It has not"
                  + " been reviewed yet");
    }

    @Test
    void aDateFromADateThatIsNotEvidencedCantBeTold() {
      assertThat(
              reading(plan(), "SP1=pep", "SP3=not-evidenced", "SP4=not-applicable:first-plan")
                  .answer(at("SP5")))
          .isEmpty();
    }

    @Test
    void aThresholdIsThatOfTheSetInForce() {
      AuditTemplate plan = plan();
      Answers answers =
          answers(
              plan,
              "SPA=a1,a2,a3,a4,a5",
              "SP7t@a1=yes",
              "SP7t@a2=yes",
              "SP7t@a3=yes",
              "SP7t@a4=yes",
              "SP7t@a5=yes",
              "SP7s@a1=yes",
              "SP7s@a2=yes",
              "SP7s@a3=yes",
              "SP7s@a4=yes",
              "SP7s@a5=no");
      Reference reference = reference();

      assertThat(
              Reading.of(plan, answers, Circumstances.of(plan, answers, AS_AT, reference))
                  .words(at("SP8")))
          .isEqualTo("Yes");
      assertThat(
              Reading.of(
                      plan, answers, Circumstances.of(plan, answers, AS_AT.plusYears(2), reference))
                  .words(at("SP8")))
          .isEqualTo("No");
    }
  }

  @Nested
  class WhatIsMissing {

    @Test
    void eachGapNamesItsItemAndQuestion() {
      assertThat(messages(reading(plan(), "SPA=a1,a2", "SP7w@a1=x", "SP7t@a1=no", "SPS@a2=x1")))
          .contains(
              "“Type of plan”: not answered",
              "Plan action 2, “Has a date”: not answered",
              "Plan action 2, Step 1, “Done”: not answered")
          .doesNotContain("Plan action 1, “Has a date”: not answered");
    }

    @Test
    void aGroupNeedsItsLeastNumberOfItems() {
      assertThat(messages(reading(plan(), "SPA="))).contains("“Plan action”: at least 1 needed");
    }

    @Test
    void aGroupThatDoesNotApplyNeedsNoItems() {
      AuditTemplate template =
          asking(
              """
              - code: A
                type: group
                item: agency
                min: 1
                not-applicable: {none: No agency is involved}
                questions: [{code: Ax, text: Which, type: yes-no}]
              """);

      assertThat(messages(reading(template))).containsExactly("“Agency”: at least 1 needed");
      assertThat(messages(reading(template, "A=not-applicable:none"))).isEmpty();
    }

    @Test
    void aHiddenQuestionIsNoGap() {
      assertThat(messages(reading(plan(), "SP9=yes"))).noneMatch(gap -> gap.contains("missing"));
    }

    @Test
    void whatIsNotRequiredIsNoGap() {
      assertThat(messages(reading(plan()))).noneMatch(gap -> gap.contains("By how many ways"));
    }

    @Test
    void wordsThatAreTooFewAreAGap() {
      assertThat(messages(reading(plan(), "SP9=no", "SP9x=dates")))
          .contains("“What is missing”: at least 10 characters needed, there are 5");
    }

    @Test
    void anAnswerOtherThanYesMustBeExplainedWhereTheTemplateSaysSo() {
      AuditTemplate plan = plan();
      Circumstances now = new Circumstances(AS_AT, reference().inForce(AS_AT), History.NONE);
      Map<Address, AnswerValue> partly = Map.of(at("SP9"), new AnswerValue.Code("partly"));
      String gap = "“Somebody could say what happens next”: say why in the note";

      assertThat(messages(Reading.of(plan, Answers.of(partly), now))).contains(gap);
      assertThat(
              messages(
                  Reading.of(
                      plan, Answers.of(partly, Map.of(at("SP9"), "One date is vague")), now)))
          .doesNotContain(gap);
      assertThat(messages(reading(plan, "SP9=yes"))).doesNotContain(gap);
    }

    @Test
    void progressCountsWhatIsRequiredAndWhatWasAnsweredBeyondIt() {
      AuditTemplate plan = plan();
      Section section = plan.section("plan");

      assertThat(reading(plan).progress(section)).isEqualTo(new Progress(0, 6, 6));
      assertThat(reading(plan, "SP1=pep", "SP11=direct").progress(section))
          .isEqualTo(new Progress(2, 7, 5));
    }
  }

  @Nested
  class WhatTheGradeRestsOn {

    @Test
    void theGuideScoreCountsPartlyAsHalfAndNotEvidencedAsNone() {
      AuditTemplate template =
          asking(
              """
              - {code: A, text: A, type: yes-partly-no}
              - {code: B, text: B, type: yes-partly-no}
              - {code: C, text: C, type: yes-no}
              - {code: D, text: D, type: yes-no, not-applicable: {none: None}}
              """);
      Section section = template.section("s");

      assertThat(
              reading(template, "A=yes", "B=partly", "C=not-evidenced", "D=not-applicable:none")
                  .guideScore(section))
          .contains(new GuideScore(1.5, 3, 1));
    }

    @Test
    void aSectionWhereNothingAppliesHasNoScoreOfNought() {
      AuditTemplate plan = plan();

      assertThat(reading(plan).guideScore(plan.section("plan"))).isEmpty();
      assertThat(reading(plan, "SP9=not-applicable:no-plan").guideScore(plan.section("plan")))
          .hasValueSatisfying(score -> assertThat(score.isNotApplicable()).isTrue());
    }

    @Test
    void aCriticalQuestionAnsweredNoCapsTheGrade() {
      AuditTemplate plan = plan();
      Section section = plan.section("plan");

      assertThat(reading(plan, "SP9=partly").capBecause(section)).isEmpty();
      assertThat(reading(plan, "SP9=no").capBecause(section))
          .contains("“Somebody could say what happens next” is answered No");
      assertThat(reading(plan, "SP9=not-evidenced").capBecause(section))
          .contains("“Somebody could say what happens next” is answered Not evidenced on record");
    }

    @Test
    void aConditionCanAskWhetherASectionFailed() {
      AuditTemplate plan = plan();
      Expression failed = Expression.parse("critical-failed(plan)");

      assertThat(reading(plan, "SP9=no").truth(failed, "")).isEqualTo(Truth.TRUE);
      assertThat(reading(plan, "SP9=yes").truth(failed, "")).isEqualTo(Truth.FALSE);
      assertThat(reading(plan).truth(failed, "")).isEqualTo(Truth.UNKNOWN);
    }
  }

  @Nested
  class WhatAReaderSees {

    @Test
    void answersAreShownInWords() {
      AuditTemplate template =
          asking(
              """
              - {code: A, text: A, type: multi, options: {x: Ex, y: {label: Why}}}
              - {code: B, text: B, type: scale, from: {value: 1, label: Poor}, to: {value: 5, label: Excellent}}
              - {code: C, text: C, type: date}
              - {code: D, text: D, type: integer}
              - {code: E, text: E, type: grade}
              """);
      Reading reading =
          reading(template, "A=y,x", "B=5", "C=2017-03-01", "D=12", "E=requires-improvement");

      assertThat(reading.words(at("A"))).isEqualTo("Ex, Why");
      assertThat(reading.words(at("B"))).isEqualTo("5 – Excellent");
      assertThat(reading.words(at("C"))).isEqualTo("1 March 2017");
      assertThat(reading.words(at("D"))).isEqualTo("12");
      assertThat(reading.words(at("E"))).isEqualTo("Requires improvement");
    }

    @Test
    void whatIsNotAnsweredHasNoWords() {
      assertThat(reading(plan()).words(at("SP1"))).isEmpty();
    }
  }
}
