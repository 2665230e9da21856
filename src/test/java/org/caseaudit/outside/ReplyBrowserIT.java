package org.caseaudit.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A child replies to the annual consultation, on somebody's telephone. */
class ReplyBrowserIT extends BrowserIT {

  private List<String> links;

  @BeforeEach
  void theLeadMakesLinks() {
    signInAs("lead");
    page.navigate("/consultations");
    page.getByLabel("Questions").selectOption("annual-consultation");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("By a test");
    press("Open the round");
    assertAccessible();
    page.getByLabel("For", new Page.GetByLabelOptions().setExact(true)).selectOption("care-leaver");
    page.getByLabel("How many links").fill("2");
    press("Make the links");
    links = page.locator(".slip-link").allInnerTexts();
    Assertions.assertThat(links).hasSize(2);
    assertAccessible();
    page.context().clearCookies();
    page.setViewportSize(390, 844);
  }

  private String question() {
    return page.locator(".reply-progress").innerText();
  }

  @Test
  void aReplyIsGivenWithTheKeyboardAlone() {
    page.navigate(links.get(0));
    assertAccessible();
    tabTo("Start");
    page.keyboard().press("Enter");
    Assertions.assertThat(question()).isEqualTo("Question 1 of 5");
    assertAccessible();

    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    Assertions.assertThat(question()).isEqualTo("Question 2 of 5");
    for (int left = 0; left < 3; left++) {
      tabTo("Next");
      page.keyboard().press("Enter");
    }
    Assertions.assertThat(question()).isEqualTo("Question 5 of 5");
    page.keyboard().press("Tab");
    page.keyboard().type("More football, please");
    tabTo("Next");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, named("Check your answers"))).isFocused();
    assertThat(page.locator("main")).containsText("Unhappy");
    assertThat(page.locator("main")).containsText("More football, please");
    assertAccessible();

    tabTo("Send my answers");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, named("Thank you"))).isVisible();
    assertThat(page.locator("main")).containsText("Childline");
    assertAccessible();
    Assertions.assertThat(page.context().cookies()).isEmpty();
  }

  private void tabTo(String button) {
    for (int presses = 0; presses < 20; presses++) {
      page.keyboard().press("Tab");
      Object focused = page.evaluate("document.activeElement.textContent.trim()");
      if (button.equals(focused)) {
        return;
      }
    }
    throw new AssertionError("The keyboard doesn't reach " + button);
  }

  @Test
  void goingBackKeepsWhatWasAnswered() {
    page.navigate(links.get(0));
    press("Start");
    page.getByLabel("Very happy").check();
    press("Next");
    page.goBack();
    Assertions.assertThat(question()).isEqualTo("Question 1 of 5");
    assertThat(page.getByLabel("Very happy")).isChecked();
  }

  @Test
  void anAnswerIsChangedFromThePageThatShowsAllOfThem() {
    page.navigate(links.get(0));
    press("Start");
    for (int left = 0; left < 5; left++) {
      press("Next");
    }
    press("Change: How happy are you with where you live?");
    page.getByLabel("Very happy").check();
    press("Back to my answers");
    assertThat(page.getByRole(AriaRole.HEADING, named("Check your answers"))).isVisible();
    assertThat(page.locator("main")).containsText("Very happy");
  }

  @Test
  void whatCanNotBeSentStaysOnThePage() {
    page.navigate(links.get(0));
    press("Start");
    page.getByLabel("Very happy").check();
    for (int left = 0; left < 5; left++) {
      press("Next");
    }
    page.context().setOffline(true);
    press("Send my answers");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Your answers are still here");
    assertThat(page.locator("main")).containsText("Very happy");
    page.context().setOffline(false);
    press("Send my answers");
    assertThat(page.getByRole(AriaRole.HEADING, named("Thank you"))).isVisible();
  }

  @Test
  void aUsedLinkLeadsNowhere() {
    page.navigate(links.get(0));
    press("Start");
    for (int left = 0; left < 5; left++) {
      press("Next");
    }
    press("Send my answers");
    assertThat(page.getByRole(AriaRole.HEADING, named("Thank you"))).isVisible();
    page.reload();
    assertThat(page.getByRole(AriaRole.HEADING, named("Thank you"))).isVisible();

    Response again = page.navigate(links.get(0));
    Assertions.assertThat(again.status()).isEqualTo(404);
    assertThat(page.getByRole(AriaRole.HEADING, named("This link does not work"))).isVisible();
    assertAccessible();
  }

  @Test
  void withoutScriptItIsOnePlainPage() {
    BrowserContext plain =
        page.context()
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setJavaScriptEnabled(false)
                    .setViewportSize(390, 844));
    Page form = plain.newPage();
    form.navigate(links.get(1));
    form.getByLabel("Very happy").check();
    form.getByRole(AriaRole.BUTTON, named("Check my answers")).click();
    assertThat(form.locator("main")).containsText("Very happy");
    form.getByRole(AriaRole.BUTTON, named("Change something")).click();
    assertThat(form.getByLabel("Very happy")).isChecked();
    form.getByRole(AriaRole.BUTTON, named("Check my answers")).click();
    form.getByRole(AriaRole.BUTTON, named("Send my answers")).click();
    assertThat(form.getByRole(AriaRole.HEADING, named("Thank you"))).isVisible();
    plain.close();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
