package org.caseaudit.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An entry of a register, as a manager keeps it. */
class RegisterBrowserIT extends BrowserIT {

  @Test
  void anEntryIsWrittenSavedCorrectedAndWithdrawn() {
    signInAs("manager");
    page.navigate("/registers/training");
    press("New entry");
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText("Training and briefings");
    assertAccessible();

    press("Save entry");
    assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("5 answers are missing");
    assertAccessible();

    page.locator("#a-TR1").fill("2017-05-05");
    page.getByLabel("Health passports in everyday casework").check();
    page.getByLabel("A team meeting").check();
    page.locator("#a-TR3").fill("10");
    page.locator("#a-TR4").fill("9");
    press("Save entry");
    assertThat(page.getByText("Saved. The entry counts from now on.")).isVisible();
    assertAccessible();

    page.getByText("Correct this entry").click();
    page.getByLabel("Why is it corrected?").fill("One came late");
    press("Correct the entry");
    page.locator("#a-TR4").fill("10");
    press("Save entry");
    assertThat(page.getByText("One came late")).isVisible();
    assertThat(page.getByText("Saved again", new Page.GetByTextOptions().setExact(true)))
        .isVisible();

    page.getByText("Withdraw this entry").click();
    page.getByLabel("Why should it not be there?").fill("Written by a test");
    press("Withdraw the entry");
    assertThat(page.getByText("This entry was withdrawn")).isVisible();
    assertAccessible();
  }

  @Test
  void aFileIsImportedAfterALookAtWhatItWouldDo() {
    signInAs("lead");
    page.navigate("/registers/training/import");
    look("reference,TR1,TR2,TR6,TR3,TR4\nB-1,2017-13-01,smart-plans,team-meeting,12,11\n");
    assertThat(page.getByText("There is no such day as 2017-13-01.")).isVisible();
    assertAccessible();

    press("Choose another file");
    look("reference,TR1,TR2,TR6,TR3,TR4\nB-1,2017-03-01,smart-plans,team-meeting,12,11\n");
    assertThat(page.getByText("What this file would do")).isVisible();
    assertAccessible();
    press("Import 1 row");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 new, 0 corrected, 0 unchanged");
    page.navigate("/registers/training?words=B-1");
    assertThat(page.getByText("1 to 1 of 1 entry")).isVisible();
  }

  @Test
  void anEntryIsAboutAChildOfOnesOwnPartOfTheCaseload() {
    signInAs("manager");
    page.navigate("/registers/health-assessments/new");
    page.getByLabel("Which child is it about?").fill("CL-9999999");
    press("Go on");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no child “CL-9999999”");
  }

  private void look(String file) {
    page.getByLabel("Entries as CSV")
        .setInputFiles(
            new FilePayload("entries.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Look at what")))
        .click();
  }

  private static Page.GetByRoleOptions level(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }
}
