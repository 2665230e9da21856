package org.caseaudit.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From a caseload file to an officer's work list, as a QA lead does it. */
class SamplingBrowserIT extends BrowserIT {

  private static final String HEADING = "child_reference,plan_status,team,opened_on\n";

  @Test
  void everyFaultOfAFileIsShownAndNothingIsImported() {
    signInAs("lead");
    page.navigate("/caseload");
    assertAccessible();

    look(HEADING + "BR-1001,early-help,EH,2016-01-01\nJane Doe,early-help,XX,2016-02-30\n");

    Locator faults = page.getByRole(AriaRole.REGION, name("Cells that can’t be taken")).first();
    assertThat(faults).containsText("child_reference");
    assertThat(faults).containsText("opened_on");
    assertAccessible();

    page.navigate("/caseload?text=BR-1001");
    assertThat(page.getByText("No case matches")).isVisible();
  }

  @Test
  void aFileIsImportedAfterALookAtWhatItWouldChange() {
    signInAs("lead");
    page.navigate("/caseload");
    look(HEADING + "BR-2001,early-help,EH,2016-01-01\n");
    assertThat(page.getByText("What this file would change")).isVisible();
    assertAccessible();

    page.getByRole(AriaRole.BUTTON, name(Pattern.compile("^Import$"))).click();

    assertThat(page.getByText("1 new, 0 changed, 0 unchanged").first()).isVisible();
    page.navigate("/caseload?text=br-2001");
    assertThat(page.getByRole(AriaRole.ROWHEADER)).hasText("BR-2001");
  }

  @Test
  void aSampleIsDrawnLookedAtAndAllocated() {
    signInAs("lead");
    page.navigate("/samples");
    assertAccessible();
    follow("Draw a sample");
    assertAccessible();
    page.navigate("/samples/draw?template=written-plan");
    page.getByLabel("Leave out children audited within").fill("0");
    page.getByLabel("Cases to draw").fill("3");
    assertAccessible();

    press("Look at the sample");
    assertThat(page.getByText("Cases that would be drawn")).isVisible();
    assertAccessible();

    press("Draw this sample");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Drew 3 cases.");
    assertThat(page.getByText("Drawn again from the recorded seed: the same 3 cases.")).isVisible();
    assertAccessible();

    press("Share out evenly");
    press("Allocate");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Allocated 3 audits.");
    assertThat(page.getByRole(AriaRole.LINK, name(Pattern.compile("^Planned")))).hasCount(3);
  }

  @Test
  void aProgrammeIsPlannedDrawnForAndWatched() {
    signInAs("lead");
    page.navigate("/programmes");
    follow("Plan a programme");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Plans, watched");
    page.locator("input[type=radio][value=DIP_SAMPLE]").check();
    page.getByLabel("Written plan", new Page.GetByLabelOptions().setExact(true)).check();
    press("Plan the programme");
    assertAccessible();

    follow("Draw cases");
    page.locator("input[type=radio][value=STRATIFIED]").check();
    page.getByLabel("Cases to draw").fill("6");
    page.getByLabel("Leave out children audited within").fill("0");
    assertAccessible();
    press("Look at the sample");
    assertThat(page.getByRole(AriaRole.REGION, name("Fair shares"))).isVisible();
    assertAccessible();
    press("Draw this sample");
    assertThat(page.getByText("Drawn again from the recorded seed: the same 6 cases.")).isVisible();

    page.getByText("Replace a case that can’t be audited").click();
    page.getByLabel("Case to replace").selectOption(new SelectOption().setIndex(1));
    page.getByLabel("Why it can’t be audited").fill("The family moved away");
    press("Replace it");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("takes the place of");
    assertThat(page.getByText("Drawn again from the recorded seed: the same 6 cases.")).isVisible();
    assertAccessible();

    follow("Plans, watched");
    assertThat(page.getByText("0 of 6").first()).isVisible();
    assertThat(page.getByText("No officer yet: 6 cases").first()).isVisible();
    assertAccessible();
  }

  @Test
  void aManagerSeesTheirTeamsCasesAndNoImport() {
    signInAs("manager2");
    page.navigate("/caseload");

    assertThat(page.getByRole(AriaRole.ROWHEADER).first()).isVisible();
    assertThat(page.getByRole(AriaRole.CELL, name("Looked After and Leaving Care"))).hasCount(0);
    assertThat(page.getByRole(AriaRole.LINK, name("Import a file"))).hasCount(0);
    assertAccessible();
  }

  private void look(String file) {
    page.navigate("/caseload/import");
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("cases.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    press("Look at what would change");
  }

  private static Page.GetByRoleOptions name(String words) {
    return new Page.GetByRoleOptions().setName(words);
  }

  private static Page.GetByRoleOptions name(Pattern words) {
    return new Page.GetByRoleOptions().setName(words);
  }
}
