package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Sheets judged by hand. Each case starts from a sheet on which all is well and changes what the
 * case is about; a QA officer can check it with the definition in measures.yaml.
 */
class JudgingTest {

  /** A child in need plan with three good actions, clear, with the child's voice and partners. */
  private static final AnsweredSheet GOOD_PLAN =
      AnsweredSheet.of("written-plan")
          .with(
              """
              SP1 = child-in-need
              SP9 = yes
              SP10 = yes
              SP7n = 3
              SPA = a1,a2,a3
              SP7s@a1 = yes
              SP7m@a1 = yes
              SP7a@a1 = yes
              SP7r@a1 = yes
              SP7t@a1 = yes
              SP7s@a2 = yes
              SP7m@a2 = yes
              SP7a@a2 = yes
              SP7r@a2 = yes
              SP7t@a2 = yes
              SP7s@a3 = yes
              SP7m@a3 = yes
              SP7a@a3 = yes
              SP7r@a3 = yes
              SP7t@a3 = yes
              SP14 = yes
              SP15 = yes
              SP19 = health,school
              SP20 = health,school
              """);

  /** The child and the mother were asked and answered; the father does not exist for the child. */
  private static final AnsweredSheet FAMILY_ASKED =
      AnsweredSheet.of("written-plan")
          .with(
              """
              FCR = c,m,f
              FCA@c = child
              FC1@c = yes
              FCT@c = x
              FC3@c = fed-back
              FCA@m = mother
              FC1@m = yes
              FCT@m = x
              FC3@m = fed-back
              FCA@f = father
              FC1@f = no
              FC1r@f = role-does-not-exist
              FC13 = agrees
              FC15 = The child and the record tell the same story about school, and the worker agrees.
              FC17 = nothing-needed
              FC19 = yes
              """);

  @Nested
  class WrittenPlans {

    @Test
    void aGoodPlanMeetsEverything() {
      assertThat(GOOD_PLAN.judgedBy("1-M1/both")).containsExactly("Met");
      assertThat(GOOD_PLAN.judgedBy("1-M2/views")).containsExactly("Met");
      assertThat(GOOD_PLAN.judgedBy("1-M3/all")).containsExactly("Met");
      assertThat(GOOD_PLAN.judgedBy("1-M4/partners")).containsExactly("Met");
    }

    @Test
    void oneActionWithoutADateMakesThePlanNotSmart() {
      AnsweredSheet plan = GOOD_PLAN.with("SP7t@a2 = no");

      assertThat(plan.judgedBy("1-M1/smart")).containsExactly("Not met: No");
      assertThat(plan.judgedBy("1-M1/clear")).containsExactly("Met");
      assertThat(plan.judgedBy("1-M1/both")).containsExactly("Not met");
    }

    @Test
    void aDateThatIsNotEvidencedIsNoDate() {
      assertThat(GOOD_PLAN.with("SP7t@a2 = not-evidenced").judgedBy("1-M3/timescales"))
          .containsExactly("Met", "Not met: Not evidenced on record", "Met");
    }

    @Test
    void partlyIsNotYes() {
      assertThat(GOOD_PLAN.with("SP15 = partly").judgedBy("1-M3/voice"))
          .containsExactly("Not met: Partly");
    }

    @Test
    void whatIsNotEvidencedStaysInTheDenominator() {
      assertThat(GOOD_PLAN.with("SP15 = not-evidenced").judgedBy("1-M3/voice"))
          .containsExactly("Not met: Not evidenced on record");
    }

    @Test
    void aSheetThatWasNotAnsweredIsNotMet() {
      assertThat(GOOD_PLAN.with("SP15 =").judgedBy("1-M3/voice"))
          .containsExactly("Not met: Not answered");
      assertThat(GOOD_PLAN.with("SP15 =").judgedBy("1-M3/all"))
          .containsExactly("Not met: Can't be told from the answers");
    }

    @Test
    void aPlanThatNeedsNoPartnerIsLeftOut() {
      assertThat(GOOD_PLAN.with("SP19 = none").judgedBy("1-M4/partners"))
          .containsExactly("Not counted: No partner is needed");
    }

    @Test
    void somePartnersAreNotAllPartners() {
      assertThat(GOOD_PLAN.with("SP20 = health").judgedBy("1-M4/partners"))
          .containsExactly("Not met: Partly");
    }

    @Test
    void everyActionIsJudgedByItself() {
      AnsweredSheet plan = GOOD_PLAN.with("SP7a@a1 = no");

      assertThat(plan.judgedBy("1-M3/achievable")).containsExactly("Not met: No", "Met", "Met");
      assertThat(plan.verdicts("1-M3/achievable"))
          .extracting(Verdict::item)
          .containsExactly("a1", "a2", "a3");
    }

    @Test
    void aPlanWithoutActionsIsNotSmartAndHasNoActionToJudge() {
      AnsweredSheet plan = GOOD_PLAN.with("SP7n = 0");

      assertThat(plan.judgedBy("1-M1/smart")).containsExactly("Not met: No");
      assertThat(plan.judgedBy("1-M3/all")).containsExactly("Not met");
      assertThat(plan.judgedBy("1-M3/timescales")).containsExactly("Not counted: No plan action");
    }

    @Test
    void theLatestIsKeptPerPlanTypeAndTheFigureIsSplitByIt() {
      assertThat(GOOD_PLAN.verdicts("1-M1/both"))
          .extracting(Verdict::unit, Verdict::split)
          .containsExactly(tuple("child-in-need", "child-in-need"));
    }
  }

  @Nested
  class FamiliesContacted {

    @Test
    void childAndMotherAskedAndAnsweringMeetsAllThreeSteps() {
      assertThat(FAMILY_ASKED.judgedBy("9-M1/sought")).containsExactly("Met");
      assertThat(FAMILY_ASKED.judgedBy("9-M1/reached")).containsExactly("Met");
      assertThat(FAMILY_ASKED.judgedBy("9-M1/responded")).containsExactly("Met");
      assertThat(FAMILY_ASKED.judgedBy("9-M2/triangulated")).containsExactly("Met");
    }

    @Test
    void somebodyNobodyTriedIsAFailureToSeekTheirView() {
      AnsweredSheet audit = FAMILY_ASKED.with("FC3@m = not-attempted");

      assertThat(audit.judgedBy("9-M1/sought")).containsExactly("Not met: No");
      assertThat(audit.judgedBy("9-M1/reached")).containsExactly("Not met: No");
      assertThat(audit.judgedBy("9-M1/responded")).containsExactly("Met");
    }

    @Test
    void whoWasReachedAndDeclinedWasReachedButDidNotRespond() {
      AnsweredSheet audit =
          FAMILY_ASKED.with(
              """
              FC3@c = reached-declined
              FC3@m = reached-declined
              """);

      assertThat(audit.judgedBy("9-M1/reached")).containsExactly("Met");
      assertThat(audit.judgedBy("9-M1/responded")).containsExactly("Not met: No");
      assertThat(audit.judgedBy("9-M2/triangulated")).containsExactly("Not met: No");
    }

    @Test
    void whereNobodyCouldBeContactedTheAuditIsLeftOutOfContactButNotOfTriangulation() {
      AnsweredSheet audit =
          FAMILY_ASKED.with(
              """
              FC1@c = no
              FC1r@c = too-young
              FC1@m = no
              FC1r@m = deceased
              """);

      assertThat(audit.judgedBy("9-M1/sought"))
          .containsExactly("Not counted: Nobody in the family could be contacted");
      assertThat(audit.judgedBy("9-M2/triangulated")).containsExactly("Not met: No");
    }

    @Test
    void contactAloneIsNotTriangulation() {
      assertThat(FAMILY_ASKED.with("FC13 = no-feedback").judgedBy("9-M2/triangulated"))
          .containsExactly("Not met: No");
    }

    @Test
    void withoutAPartnerAgencyItsViewIsNotCounted() {
      assertThat(
              FAMILY_ASKED.with("FC19 = not-applicable no-partner").judgedBy("9-EO1/partner-view"))
          .containsExactly("Not counted: No partner agency is involved");
    }

    @Test
    void whatIsNotAskedIsNotCounted() {
      AnsweredSheet audit =
          FAMILY_ASKED.with(
              """
              FC3@c = no-response
              FC3@m = no-response
              """);

      assertThat(audit.judgedBy("9-EO1/led-to-action")).containsExactly("Not counted: Not asked");
    }
  }
}
