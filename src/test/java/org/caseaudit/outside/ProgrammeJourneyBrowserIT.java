package org.caseaudit.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A programme from the list that comes in to the audit that looks again, by the people who have a
 * part in it: QA lead, two officers, team manager, service manager, lead officer.
 */
@ExtendWith(Demonstration.class)
class ProgrammeJourneyBrowserIT extends BrowserIT {

  private static final String CHILD = "CL-9001";
  private static final String PROGRAMME = "Written plans, whole journey";

  @Test
  void aProgrammeGoesFromTheImportToTheReAudit(RunningServer server) throws SQLException {
    signInAs("lead");
    importTheChild();
    planTheProgramme();
    String sample = drawTheChild("Journey, first");
    allocateTo("Ola");
    anotherPerson();

    signInAs("officer");
    String audit = openTheAudit();
    new ImaginaryAuditor(page, "inadequate").answerEverySection(audit);
    sayThatTheChildMayBeUnsafe(audit);
    submit(audit);
    anotherPerson();

    signInAs("manager");
    page.navigate(audit + "/review");
    page.getByLabel("What has to be done?").fill("Say what the plan lacks.");
    press("Return the audit");
    assertThat(page.getByText("Returned").first()).isVisible();
    anotherPerson();

    signInAs("officer");
    submit(audit);
    anotherPerson();

    signInAs("lead");
    allocateTheSecond(audit);
    anotherPerson();

    signInAs("officer2");
    String second = openTheAudit();
    new ImaginaryAuditor(page, "requires-improvement").answerEverySection(second);
    submit(second);
    anotherPerson();

    signInAs("lead");
    moderate(audit);
    anotherPerson();

    twoDaysPass(server, audit);
    signInAs("manager");
    acknowledgeLate();
    page.navigate(audit + "/review");
    authorise();
    assertThat(page.getByText("both").or(page.getByText("acknowledge")).first()).isVisible();
    anotherPerson();
    signInAs("servicemanager");
    acknowledgeLate();
    anotherPerson();
    signInAs("manager");
    page.navigate(audit + "/review");
    authorise();
    page.navigate(audit);
    assertThat(page.locator("main .tag").first()).hasText("Authorised");

    String action = giveTheActionAway(audit);
    anotherPerson();
    signInAs("leadofficer");
    sayDone(action);
    anotherPerson();
    signInAs("manager");
    page.navigate(action);
    page.getByLabel("What is missing?").fill("There is no date in the plan yet.");
    press("Give it back");
    assertThat(page.getByText("There is no date in the plan yet.").first()).isVisible();
    anotherPerson();
    signInAs("leadofficer");
    sayDone(action);
    anotherPerson();
    signInAs("manager");
    page.navigate(action);
    press("It was done");
    assertThat(page.getByText("Done and checked").first()).isVisible();
    anotherPerson();

    signInAs("lead");
    lookAgain();
    allocateTo("Pat");
    anotherPerson();
    signInAs("officer2");
    openTheAudit();
    assertThat(page.getByText("Last audit of this child").first()).isVisible();
    assertThat(page.getByText("Requires improvement").first()).isVisible();
  }

  private void importTheChild() {
    page.navigate("/caseload/import");
    String csv =
        "child_reference,plan_status,team,worker,manager,opened_on,age\n"
            + CHILD
            + ",looked-after,LAC,lac-worker-1,manager,2016-01-04,12\n";
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("journey.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    press("Look at what would change");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import").setExact(true))
        .click();
    assertThat(page.getByText("Imported").first()).isVisible();
  }

  private void planTheProgramme() {
    page.navigate("/programmes/new");
    page.getByLabel("Name").fill(PROGRAMME);
    page.locator("input[type=radio][value=DIP_SAMPLE]").check();
    page.getByLabel("Written plan", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("From").fill("2017-09-18");
    page.getByLabel("Until").fill("2017-12-22");
    page.getByLabel("Second audits").fill("100");
    press("Plan the programme");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText(PROGRAMME);
  }

  private String drawTheChild(String name) {
    follow("Draw cases");
    page.getByLabel("Name of the sample").fill(name);
    page.locator("input[type=radio][value=TARGETED]").check();
    page.getByLabel("Which children, and why").fill(CHILD + " The reviewing officer asked for it");
    page.getByLabel("Audits due by").fill("2017-12-01");
    press("Look at the sample");
    press("Draw this sample");
    assertThat(page.locator("table").first()).containsText(CHILD);
    return page.url();
  }

  private void allocateTo(String officer) {
    Locator choice = page.locator("table select").first();
    for (Locator option : choice.locator("option").all()) {
      if (option.innerText().startsWith(officer)) {
        choice.selectOption(new SelectOption().setLabel(option.innerText()));
      }
    }
    press("Allocate");
    assertThat(page.getByText("Planned").first()).isVisible();
  }

  private String openTheAudit() {
    page.navigate("/");
    page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Begin the audit of " + CHILD))
        .first()
        .click();
    return page.url();
  }

  private void sayThatTheChildMayBeUnsafe(String audit) {
    page.navigate(audit + "/conclusion");
    page.locator(".question[data-question='Z4'] .control input[value='unsure']").press("Space");
    assertThat(page.locator(".question[data-question='Z4w']")).isVisible();
    new ImaginaryAuditor(page, "inadequate").answerWhatIsAsked();
  }

  private void submit(String audit) {
    page.navigate(audit + "/check");
    press("Submit the audit");
    assertThat(page.getByText("Submitted").first()).isVisible();
  }

  private void allocateTheSecond(String audit) {
    page.navigate(audit);
    page.getByText("Have somebody else audit the case too").click();
    page.getByLabel("Due").fill("2017-12-01");
    press("Allocate the second audit");
    assertThat(page.getByText("Planned").first()).isVisible();
  }

  private void moderate(String audit) {
    page.navigate(audit + "/moderate");
    assertAccessible();
    page.getByLabel("Agreed grade").selectOption("requires-improvement");
    page.getByLabel("Why is this the grade?").fill("What the child’s days are like weighs more.");
    press("Agree the grade");
    page.navigate(audit);
    assertThat(page.getByText("Agreed, and counts").first()).isVisible();
  }

  /** The clock can't be moved from a browser, so the escalation is. */
  private static void twoDaysPass(RunningServer server, String audit) throws SQLException {
    long sheet = Long.parseLong(audit.substring(audit.lastIndexOf('/') + 1));
    try (Connection database = server.database();
        PreparedStatement earlier =
            database.prepareStatement(
                """
                UPDATE escalation SET raised_at = raised_at - interval '2 days',
                  acknowledge_by = acknowledge_by - interval '2 days',
                  acknowledge_above = acknowledge_above - interval '2 days'
                WHERE sheet_id = ?
                """)) {
      earlier.setLong(1, sheet);
      earlier.executeUpdate();
    }
  }

  private void acknowledgeLate() {
    page.navigate("/");
    page.locator("a[href*='/escalations/']").first().click();
    while (!page.locator("main").innerText().contains(CHILD)) {
      page.navigate("/escalations");
      page.locator("tr:has-text('" + CHILD + "') a").first().click();
    }
    page.getByLabel("What is done now?").fill("The social worker saw the child today.");
    press("Acknowledge");
    assertThat(page.getByText("late").first()).isVisible();
  }

  private void authorise() {
    page.getByLabel("Your password, to sign for it").fill(RunningServer.PASSWORD);
    press("Authorise the audit");
  }

  private String giveTheActionAway(String audit) {
    page.navigate(audit);
    page.locator("main a[href*='/actions/']").first().click();
    page.getByText("Say who does it").click();
    for (Locator option : page.getByLabel("Somebody with an account").locator("option").all()) {
      if (option.innerText().startsWith("Robin")) {
        page.getByLabel("Somebody with an account")
            .selectOption(new SelectOption().setLabel(option.innerText()));
      }
    }
    press("Give it to them");
    assertThat(page.getByText("Robin").first()).isVisible();
    return page.url();
  }

  private void sayDone(String action) {
    page.navigate(action);
    page.getByLabel("It was done on").fill("2017-09-18");
    page.getByLabel("What was done, and how one can tell").fill("The plan was written anew.");
    press("Say it is done");
    assertThat(page.getByText("To be checked").first()).isVisible();
  }

  private void lookAgain() {
    page.navigate("/samples/draw?template=written-plan&method=RE_AUDIT");
    page.getByLabel("Name of the sample").fill("Journey, again");
    page.locator("input[type=checkbox][name$=reAudits]").all().forEach(Locator::uncheck);
    page.getByLabel(Pattern.compile(CHILD + ".*")).check();
    page.getByLabel("Audits due by").fill("2017-12-15");
    press("Look at the sample");
    press("Draw this sample");
    assertThat(page.locator("table").first()).containsText(CHILD);
  }

  private void anotherPerson() {
    page.context().clearCookies();
  }
}
