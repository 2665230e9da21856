package org.caseaudit.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that does what a person does, in a browser, on the demonstration. */
@ExtendWith(InBrowser.class)
abstract class BrowserIT {

  private static final List<String> WCAG_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final List<String> OF_LOOKS =
      List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size");

  /** This test's window. */
  Page page;

  /** Signs in as one of the demonstration's people, and waits until they are in. */
  final void signInAs(String username) {
    page.navigate("/sign-in");
    page.getByLabel("Username").fill(username);
    page.getByLabel("Password").fill(RunningServer.PASSWORD);
    press("Sign in");
    assertThat(page.getByLabel("Password")).not().isAttached();
  }

  final void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  final void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
  }

  /** No breach of WCAG 2.2 AA that a machine can find. */
  final void assertAccessible() {
    assertNoBreach(new AxeBuilder(page).withTags(WCAG_AA));
  }

  /** None of what depends on colours and sizes; for a page looked at in another way already. */
  final void assertLooksAccessible() {
    assertNoBreach(new AxeBuilder(page).withRules(OF_LOOKS));
  }

  /** Our pages have no frames to look into. */
  private void assertNoBreach(AxeBuilder axe) {
    Assertions.assertThat(axe.setLegacyMode(true).analyze().getViolations())
        .extracting(BrowserIT::inWords)
        .as("accessibility of %s", page.url())
        .isEmpty();
  }

  private static String inWords(Rule rule) {
    return "%s at %s".formatted(rule.getHelp(), rule.getNodes().get(0).getTarget());
  }
}
