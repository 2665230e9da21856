package org.caseaudit.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.util.regex.Pattern;

/** Fills in the form of an audit with whatever can be given, by keyboard. */
final class ImaginaryAuditor {

  private static final int PATIENCE_MILLIS = 15_000;

  private final Page page;
  private final String grade;

  /**
   * @param grade what it grades everything, such as {@code good}
   */
  ImaginaryAuditor(Page page, String grade) {
    this.page = page;
    this.grade = grade;
  }

  /**
   * Goes from the first section to the last, answering all that is asked, and ends at the check.
   */
  void answerEverySection(String audit) {
    page.navigate(audit + "/case");
    while (!page.url().endsWith("/check")) {
      answerWhatIsAsked();
      page.locator("[data-next-section]").click();
      page.waitForURL(Pattern.compile(".*/audits/\\d+/[a-z-]+$"));
    }
  }

  /** Answers question after question until the section asks nothing more, as a keyboard would. */
  void answerWhatIsAsked() {
    Locator unanswered =
        page.locator(
            ".question:not([data-state=answered]):not([data-type='derived']):not([data-fixed='true']):not(:has(>"
                + " fieldset > legend .optional)):not(:has(> label .optional)):not(:has(>"
                + " .question-text .optional)):visible");
    for (int most = 200; unanswered.count() > 0 && most > 0; most--) {
      Locator question = page.locator("[id='" + unanswered.first().getAttribute("id") + "']");
      answer(question);
      assertThat(question)
          .hasAttribute(
              "data-state", "answered", new HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
    }
    assertThat(page.locator("[data-saved]")).containsText("Saved");
  }

  private void answer(Locator question) {
    String type = question.getAttribute("data-type");
    Locator written = question.locator("[data-answer]").first();
    switch (type) {
      case "text" ->
          type(written, "Written in the journey, with enough words to be an explanation.");
      case "date" -> {
        written.fill("2017-09-01");
        written.press("Tab");
      }
      case "integer" -> type(written, "1");
      case "group" -> question.locator("[data-add]").last().press("Enter");
      case "grade" ->
          question.locator(".control input[value='" + grade + "']").first().press("Space");
      // What the family says worries nobody: a worry would have to be acknowledged first.
      case "choice", "yes-no" ->
          ("FC20".equals(question.getAttribute("data-question"))
                  ? question.locator(".control input[value='no']")
                  : question.locator(".control input"))
              .first()
              .press("Space");
      default -> question.locator(".control input").first().press("Space");
    }
  }

  private static void type(Locator written, String words) {
    written.fill(words);
    written.press("Tab");
  }
}
