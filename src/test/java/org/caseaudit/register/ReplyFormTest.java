package org.caseaudit.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caseaudit.register.ReplyQuestion.Choice;
import org.junit.jupiter.api.Test;

/** A form that is sent as a whole, by somebody of whom nothing is known. */
class ReplyFormTest {

  private static ReplyForm children(String strand, Map<String, String> sent) {
    return form("annual-consultation", Map.of(Strands.PREFILL, strand), sent);
  }

  private static ReplyForm form(String code, Map<String, String> known, Map<String, String> sent) {
    return new ReplyForm(
        DeliveredPack.template(code),
        known,
        name -> sent.containsKey(name) ? sent.get(name).split("\\|") : null,
        LocalDate.of(2017, 3, 1),
        DeliveredPack.PACK.reference());
  }

  private static ReplyQuestion question(ReplyForm form, String code) {
    return form.getQuestions().stream()
        .filter(question -> question.getCode().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatTheLinkSaysIsNotAsked() {
    assertThat(children("looked-after", Map.of()).getQuestions())
        .extracting(ReplyQuestion::getCode)
        .isNotEmpty()
        .doesNotContain("CQ0");
  }

  @Test
  void aQuestionForOthersIsNotAsked() {
    assertThat(children("looked-after", Map.of()).getQuestions())
        .extracting(ReplyQuestion::getCode)
        .doesNotContain("CQ4");
    assertThat(question(children("care-leaver", Map.of()), "CQ4").isAsked()).isTrue();
  }

  @Test
  void whatIsAskedDependsOnTheAnswersOfAnAgencyButNotOfAChild() {
    assertThat(children("looked-after", Map.of()).isConditional()).isFalse();
    ReplyForm agency = form("agency-return", Map.of(), Map.of("a-NG2", "no"));
    assertThat(agency.isConditional()).isTrue();
    assertThat(question(agency, "NG3").isAsked()).isFalse();
  }

  @Test
  void anAnswerToWhatIsNotAskedIsDropped() {
    ReplyForm form = children("looked-after", Map.of("a-CQ4", "clearly", "a-CQ3", "5"));
    assertThat(form.answers()).containsOnlyKeys("CQ3");
  }

  @Test
  void everyFaceHasWords() {
    assertThat(question(children("looked-after", Map.of()), "CQ3").getChoices())
        .extracting(Choice::label)
        .containsExactly("Very unhappy", "Unhappy", "In the middle", "Happy", "Very happy");
  }

  @Test
  void theFacesGoFromSadToGlad() {
    assertThat(question(children("looked-after", Map.of()), "CQ3").getChoices())
        .extracting(Choice::mouth)
        .doesNotHaveDuplicates()
        .allMatch(mouth -> mouth.startsWith("M9 "));
  }

  @Test
  void aChildMayLeaveEverythingOut() {
    ReplyForm form = children("care-leaver", Map.of());
    assertThat(form.gaps()).isEmpty();
    assertThat(form.isWrong()).isFalse();
  }

  @Test
  void anAnswerThatIsNoneOfThoseOfferedIsWrong() {
    ReplyForm form = children("looked-after", Map.of("a-CQ3", "6"));
    assertThat(form.isWrong()).isTrue();
    assertThat(question(form, "CQ3").getProblem()).isNotEmpty();
  }

  @Test
  void whatWasSentIsSentAgainFromThePageThatShowsIt() {
    ReplyForm form = children("looked-after", Map.of("a-CQ3", "5", "a-CQ5", "More football"));
    assertThat(form.getFields())
        .contains(new ReplyForm.Field("a-CQ3", "5"), new ReplyForm.Field("a-CQ5", "More football"));
  }

  @Test
  void severalAnswersAndNotesOfAnAgencyAreRead() {
    ReplyForm form =
        form(
            "agency-return",
            Map.of(),
            Map.of(
                "a-NG2",
                "yes",
                "a-NG4",
                "partly",
                "n-NG4",
                "Called poor care",
                "a-NG5",
                "medical|emotional"));
    assertThat(form.answers().get("NG5").value().plain()).isEqualTo("emotional,medical");
    assertThat(form.answers().get("NG4").note()).isEqualTo("Called poor care");
  }

  @Test
  void notApplicableIsChosenWithItsReason() {
    ReplyForm form =
        form(
            "agency-return",
            Map.of(),
            Map.of("a-NG2", "yes", "a-NG10", "not-applicable:never-stuck"));
    assertThat(form.answers().get("NG10").value().plain()).isEqualTo("never-stuck");
    assertThat(question(form, "NG10").getChoices().stream().filter(Choice::chosen))
        .extracting(Choice::code)
        .isEqualTo(List.of("not-applicable:never-stuck"));
  }

  @Test
  void whatIsMissingIsToldBesideItsQuestion() {
    ReplyForm form = form("agency-return", Map.of(), Map.of("a-NG2", "no"));
    form.miss(form.gaps());
    assertThat(question(form, "NG1").getProblem()).contains("not answered");
    assertThat(question(form, "NG3").getProblem()).isEmpty();
  }
}
