package org.caseaudit.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The same audit open twice: what one tab saves, the other never writes over unasked. */
class TwoTabsBrowserIT extends BrowserIT {

  @Test
  void theSameQuestionAnsweredInBothTabsIsAChoiceBetweenTheTwo() {
    openThePlan();
    Page other = sameIn();
    int first = another(page, "SP9", -1);
    int second = another(page, "SP9", first);

    choice(page, "SP9", first).press("Space");
    assertThat(question(page, "SP9")).hasAttribute("data-state", "answered");
    assertSaved(page);
    choice(other, "SP9", second).press("Space");

    assertThat(question(other, "SP9")).containsText("Choose which one to keep");
    other
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use the saved one"))
        .click();
    assertThat(choice(other, "SP9", first)).isChecked();
    page.reload();
    assertThat(choice(page, "SP9", first)).isChecked();
  }

  @Test
  void whoeverKeepsTheirsSavesItOnPurpose() {
    openThePlan();
    Page other = sameIn();
    int first = another(page, "SP10", -1);
    int second = another(page, "SP10", first);

    choice(page, "SP10", first).press("Space");
    assertSaved(page);
    choice(other, "SP10", second).press("Space");
    other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep mine")).click();
    assertSaved(other);

    page.reload();
    assertThat(choice(page, "SP10", second)).isChecked();
  }

  @Test
  void differentQuestionsAnsweredInTwoTabsAreBothSaved() {
    openThePlan();
    Page other = sameIn();
    int here = another(page, "SP11", -1);
    int there = another(page, "SP23", -1);

    choice(page, "SP11", here).press("Space");
    choice(other, "SP23", there).press("Space");
    assertSaved(page);
    assertSaved(other);

    page.reload();
    assertThat(choice(page, "SP11", here)).isChecked();
    assertThat(choice(page, "SP23", there)).isChecked();
  }

  private void openThePlan() {
    signInAs("officer");
    page.navigate("/");
    page.locator("main a[href*='/audits/']").first().click();
    page.navigate(page.url() + "/plan");
  }

  /** The page once more, in a tab of its own. */
  private Page sameIn() {
    Page other = page.context().newPage();
    other.navigate(page.url());
    return other;
  }

  private static void assertSaved(Page tab) {
    assertThat(tab.locator("[data-saved]")).containsText(Pattern.compile("^Saved"));
  }

  /** The place of a choice that is neither taken now nor this one. */
  private static int another(Page tab, String code, int not) {
    int place = 0;
    while (place == not || choice(tab, code, place).isChecked()) {
      place++;
    }
    return place;
  }

  private static Locator question(Page tab, String code) {
    return tab.locator(".question[data-question='" + code + "']");
  }

  private static Locator choice(Page tab, String code, int place) {
    return question(tab, code).locator(".control input").nth(place);
  }
}
