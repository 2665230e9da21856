package org.caseaudit.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A QA lead tries a form out, and changes what is asked. */
class PackBrowserIT extends BrowserIT {

  private static final String TRIAL =
      """
      template: browser-trial
      version: 1
      kind: audit
      title: A trial of a form
      about: What a test asks.
      sections:
        - section: trial
          title: Trial
          questions:
            - {code: TRB1, text: It was tried in a browser, type: yes-no, note: none}
      """;

  @Test
  void aFormIsTriedOutAndNothingIsKept() {
    signInAs("lead");
    page.navigate("/templates/written-plan");
    Locator consent = page.locator("#q-EH1");
    assertThat(consent).not().isVisible();

    page.locator("#q-SP1 input[value='early-help']").check();

    assertThat(consent).isVisible();
    assertThat(page.locator("[data-saved]")).hasText("Tried out: nothing is kept");
    page.navigate("/templates/written-plan");
    assertThat(consent).not().isVisible();
  }

  @Test
  void everyFaultOfAChangedFileIsShownAndNothingIsPublished() {
    signInAs("lead");
    upload(
        TRIAL.replace("type: yes-no", "type: yes-party-no").replace("title: Trial", "tittle: T"));

    assertThat(page.locator(".faults")).containsText("templates/trial.yaml:8:");
    assertThat(page.locator(".faults")).containsText("did you mean title?");
    assertThat(page.locator(".faults"))
        .containsText("templates/trial.yaml:10: type must be one of");
    assertThat(page.getByText("Publish it")).not().isAttached();
    assertAccessible();

    press("Discard the upload");

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Nothing was changed");
  }

  @Test
  void aChangedPackIsLookedAtAndPublishedWithThePassword() {
    signInAs("lead");
    upload(TRIAL);
    assertThat(page.getByText("Template browser-trial: new, version 1")).isVisible();
    assertAccessible();

    page.getByLabel("Your password, to sign for it").fill(RunningServer.PASSWORD);
    press("Publish the pack");

    assertThat(page.getByText("is in force from now on")).isVisible();
    page.navigate("/templates");
    follow("A trial of a form");
    assertThat(
            page.locator(
                "legend", new Page.LocatorOptions().setHasText("It was tried in a browser")))
        .isVisible();
    assertAccessible();
  }

  private void upload(String text) {
    page.navigate("/pack");
    page.getByLabel("A zip of the whole pack, or the YAML files that are to change")
        .setInputFiles(
            new FilePayload(
                "trial.yaml", "application/yaml", text.getBytes(StandardCharsets.UTF_8)));
    press("Upload and check");
  }
}
