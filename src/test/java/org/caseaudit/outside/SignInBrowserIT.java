package org.caseaudit.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInBrowserIT extends BrowserIT {

  @Test
  void whoIsNotSignedInIsAskedTo() {
    page.navigate("/audits");
    assertThat(page.getByLabel("Username")).isVisible();
    assertAccessible();
  }

  @Test
  void aWrongPasswordIsNotSaidToBeTheUsername() {
    page.navigate("/sign-in");
    page.getByLabel("Username").fill("officer");
    page.getByLabel("Password").fill("not the password");
    press("Sign in");
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    assertThat(page.getByLabel("Password")).isVisible();
    assertAccessible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer", "manager", "lead", "board", "admin"})
  void whoSignsInArrivesAtAPageEverybodyCanUse(String username) {
    signInAs(username);
    assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
    assertAccessible();
  }
}
