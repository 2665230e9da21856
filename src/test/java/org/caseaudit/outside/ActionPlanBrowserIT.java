package org.caseaudit.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The action plan as its lead officers, the QA lead and the board use it. */
class ActionPlanBrowserIT extends BrowserIT {

  private void choose(String rating) {
    page.getByLabel(rating, new Page.GetByLabelOptions().setExact(false)).first().check();
  }

  private Locator said() {
    return page.getByRole(AriaRole.STATUS);
  }

  private Locator problem() {
    return page.getByRole(AriaRole.ALERT);
  }

  private void send(String name, String content) {
    page.getByLabel("File more evidence")
        .setInputFiles(
            new FilePayload(
                name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
    press("File it");
  }

  @Test
  void aLeadOfficerComesInAtTheirOwnActions() {
    signInAs("leadofficer2");

    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Actions of the plan");
    assertThat(page.getByLabel("Mine only")).isChecked();
    page.navigate("/plan/actions/9.1");
    assertThat(page.locator("#update")).isVisible();
    page.navigate("/plan/actions/5.1");
    assertThat(page.locator("#update")).not().isAttached();
  }

  @Test
  void aRatingNeedsWhatItsColourNeedsAndStaysOnRecord() {
    signInAs("lead");
    page.navigate("/plan/actions/8.3");
    choose("Red");
    press("Save the update");
    assertThat(problem()).containsText("Say in a comment why it is Red.");
    assertThat(page.locator("input[name=rating][value=red]")).isChecked();
    assertAccessible();

    page.getByLabel("Comment").fill("Nobody could come in August.");
    press("Save the update");

    assertThat(said()).containsText("Action 8.3 was updated.");
    assertThat(page.locator(".updates li").first()).containsText("Nobody could come in August.");
    assertAccessible();
  }

  @Test
  void aFileThatIsNotWhatItSaysIsRefusedAndOneThatIsCanBeSaved() {
    signInAs("lead");
    page.navigate("/plan/actions/6.1");
    send("minutes.pdf", "<html>");
    assertThat(problem()).containsText("is not what its name says");

    send("minutes.txt", "Agreed.");

    assertThat(said()).containsText("“minutes.txt” was filed.");
    String address = page.locator(".evidence-files a").last().getAttribute("href");
    APIResponse file = page.request().get(address);
    assertThat(file.text()).isEqualTo("Agreed.");
    assertThat(file.headers().get("content-disposition")).startsWith("attachment");
    assertThat(file.headers().get("x-content-type-options")).isEqualTo("nosniff");
  }

  @Test
  void theContradictionOfThePlanIsRemarkedOnWhereverItIsShown() {
    signInAs("board");
    for (String place :
        new String[] {"/plan/actions/1.8", "/measures/1-EO2/judgement", "/plan#action-1.8"}) {
      page.navigate(place);
      assertThat(page.getByText("The plan contradicts itself").first()).isVisible();
    }
  }

  @Test
  void theBoardJudgesBesideTheFigureAndSetsATarget() {
    signInAs("board");
    page.navigate("/measures/2-M1/judgement");
    choose("Near");
    page.getByLabel("Reason").fill("Four of the five cases the board read were clear.");
    press("Save the judgement");
    assertThat(said()).containsText("The board’s judgement was saved.");
    assertAccessible();

    page.navigate("/measures/2-EO2/target");
    page.getByLabel("Target, at least (per cent)").fill("90");
    page.getByLabel("Why").first().fill("Board of today.");
    press("Set the target");
    assertThat(said()).containsText("The target was set.");
    assertThat(page.locator(".updates li").first()).containsText("at least 90%");
    assertAccessible();
  }
}
