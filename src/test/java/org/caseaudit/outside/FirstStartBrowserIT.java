package org.caseaudit.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What whoever installs Case Audit sees first. There is one first start, so its tests follow one
 * another.
 */
@TestMethodOrder(OrderAnnotation.class)
class FirstStartBrowserIT extends BrowserIT {

  private static final String PASSWORD = "four words make one";

  private static RunningServer installation;

  @BeforeAll
  static void install() {
    installation = RunningServer.startedEmpty();
  }

  @AfterAll
  static void stop() {
    installation.close();
  }

  private void show(String path) {
    page.navigate(installation.address().resolve(path).toString());
  }

  @Test
  @Order(1)
  void everyAddressLeadsToTheFirstStart() {
    show("/audits");

    assertThat(page.getByLabel("Set-up code")).isVisible();
    assertAccessible();
  }

  @Test
  @Order(2)
  void aWrongCodeMakesNoAccount() {
    show("/first-start");
    fillIn("AAAA-BBBB-CCCC-DDDD");

    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    assertThat(page.getByLabel("Set-up code")).isVisible();
    assertAccessible();
  }

  @Test
  @Order(3)
  void theCodeMakesTheAdministratorWhoArrivesWherePeopleAreMade() {
    show("/first-start");
    fillIn(installation.fileInDataFolder("setup-code.txt"));

    assertThat(page.getByRole(AriaRole.HEADING, heading("People"))).isVisible();
  }

  @Test
  @Order(4)
  void theCodeWorksOnce() {
    show("/first-start");

    assertThat(page.getByLabel("Set-up code")).not().isAttached();
    assertThat(page.getByLabel("Username")).isVisible();
  }

  private void fillIn(String code) {
    page.getByLabel("Set-up code").fill(code);
    page.getByLabel("Your name").fill("Founder");
    page.getByLabel("Username").fill("founder");
    page.getByLabel("Password").fill(PASSWORD);
    press("Make the account");
  }

  private static Page.GetByRoleOptions heading(String words) {
    return new Page.GetByRoleOptions().setName(words).setLevel(1);
  }
}
