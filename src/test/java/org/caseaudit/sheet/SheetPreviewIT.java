package org.caseaudit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.Address;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Templates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form that is tried out does what it would do with answers that are saved. */
class SheetPreviewIT extends ServerIT {

  @Inject private SheetPreview preview;
  @Inject private Templates templates;
  @Inject private SheetRepository sheets;

  private AuditTemplate writtenPlan;

  @BeforeEach
  void takeTheWrittenPlan() {
    writtenPlan = templates.current("written-plan");
  }

  @Test
  void aNewFormIsEmptyButForTheItemsItStartsWith() {
    OpenedSheet blank = preview.blank(writtenPlan);

    assertThat(blank.given())
        .extracting(answer -> answer.address().question())
        .contains("FCR", "FCA")
        .doesNotContain("SP1");
  }

  @Test
  void aQuestionThatFollowsFromAnAnswerAppears() {
    assertThat(isAsked("EH1", List.of(answer("SP1", "pep")))).isFalse();
    assertThat(isAsked("EH1", List.of(answer("SP1", "early-help")))).isTrue();
  }

  @Test
  void anAnswerThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> preview.after(writtenPlan, answer("SP1", "none-such"), List.of()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void otherAnswersThatDoNotFitAreLeftOut() {
    AnswerSaved saved =
        preview.after(writtenPlan, answer("SP1", "pep"), List.of(answer("SP3", "tomorrow")));

    assertThat(saved.answer().value()).isEqualTo("pep");
  }

  @Test
  void nothingIsKept() {
    List<SheetsOfVersion> before = sheets.byTemplate();

    preview.blank(writtenPlan);
    preview.after(writtenPlan, answer("SP1", "pep"), List.of());

    assertThat(sheets.byTemplate()).isEqualTo(before);
  }

  private boolean isAsked(String code, List<AnswerChange> answers) {
    return preview.after(writtenPlan, answer("SP9", "yes"), answers).changed().stream()
        .filter(each -> each.address().equals(Address.of(code)))
        .findFirst()
        .orElseThrow()
        .asked();
  }

  private static AnswerChange answer(String code, String value) {
    return new AnswerChange("operation-1", Address.of(code), 0, "answered", value, null);
  }
}
