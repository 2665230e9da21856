package org.caseaudit.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The form says the truth about what is saved, and loses nothing when the network goes. */
class OfflineBrowserIT extends BrowserIT {

  private static final int SAID_WITHIN_MILLIS = 3_500;
  private static final int DRAINED_WITHIN_MILLIS = 30_000;
  private static final List<String> QUESTIONS = List.of("SP9", "SP10", "SP11");

  @Test
  void whatIsAnsweredOfflineIsSavedWhenTheNetworkIsBack() {
    openThePlan();
    page.context().setOffline(true);
    for (String question : QUESTIONS) {
      choice(question, 1).press("Space");
    }
    assertThat(page.locator("[data-saved]"))
        .containsText("Not saved", new ContainsTextOptions().setTimeout(SAID_WITHIN_MILLIS));
    page.context().setOffline(false);
    assertThat(page.locator("[data-saved]"))
        .containsText(
            Pattern.compile("^Saved"), new ContainsTextOptions().setTimeout(DRAINED_WITHIN_MILLIS));
    for (String question : QUESTIONS) {
      assertThat(question(question))
          .hasAttribute(
              "data-state",
              "answered",
              new HasAttributeOptions().setTimeout(DRAINED_WITHIN_MILLIS));
    }
    page.reload();
    for (String question : QUESTIONS) {
      assertThat(choice(question, 1)).isChecked();
    }
  }

  @Test
  void afterTheSessionEndedSigningInAgainInPlaceSavesWhatWasTyped() {
    openThePlan();
    int another = choice("SP23", 0).isChecked() ? 1 : 0;
    page.context().clearCookies();
    choice("SP23", another).press("Space");
    Locator again = page.getByRole(AriaRole.DIALOG);
    again.getByLabel("Password").fill(RunningServer.PASSWORD);
    again.getByLabel("Password").press("Enter");
    assertThat(again).not().isVisible();
    assertThat(page.locator("[data-saved]"))
        .containsText(
            Pattern.compile("^Saved"), new ContainsTextOptions().setTimeout(DRAINED_WITHIN_MILLIS));
    page.reload();
    assertThat(choice("SP23", another)).isChecked();
  }

  private void openThePlan() {
    signInAs("officer2");
    page.navigate("/");
    page.locator("main a[href*='/audits/']").first().click();
    page.navigate(page.url() + "/plan");
  }

  private Locator question(String code) {
    return page.locator(".question[data-question='" + code + "']");
  }

  private Locator choice(String code, int place) {
    return question(code).locator(".control input").nth(place);
  }
}
