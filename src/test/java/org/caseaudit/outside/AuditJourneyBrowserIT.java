package org.caseaudit.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** One audit from the sample to the board, by the five people who have to do with it. */
class AuditJourneyBrowserIT extends BrowserIT {

  private static final String SAMPLE = "Written plans, journey";

  @Test
  void anAuditGoesFromTheSampleToTheBoard() {
    int before = familiesContacted();

    signInAs("lead");
    String child = drawOneCase();
    allocateIt();
    signOut();

    signInAs("officer");
    page.navigate("/audits");
    follow(child);
    String audit = page.url();
    new ImaginaryAuditor(page, "good").answerEverySection(audit);
    submit(audit);
    signOut();

    signInAs("manager");
    page.navigate("/");
    page.navigate(audit + "/review");
    returnIt("Please look at the grade again.");
    signOut();

    signInAs("officer");
    page.navigate(audit);
    assertThat(page.getByText("Please look at the grade again.").first()).isVisible();
    submit(audit);
    signOut();

    signInAs("manager");
    page.navigate(audit + "/review");
    authorise();
    signOut();

    assertThat(familiesContacted()).isEqualTo(before + 1);
    signInAs("lead");
    page.navigate("/measures/9-M1");
    assertThat(page.getByText(child).first()).isVisible();
  }

  private String drawOneCase() {
    page.navigate("/samples/draw?template=written-plan");
    page.getByLabel("Name of the sample").fill(SAMPLE);
    for (Locator status : page.locator("input[type=checkbox][name$=statuses]").all()) {
      status.setChecked("LOOKED_AFTER".equals(status.getAttribute("value")));
    }
    page.locator("input[type=radio][value=RANDOM]").check();
    page.getByLabel("Cases to draw").fill("1");
    page.getByLabel("Audits due by").fill("2017-12-01");
    press("Look at the sample");
    press("Draw this sample");
    Locator drawn = page.locator("table tbody tr").first();
    assertThat(drawn).isVisible();
    return drawn.locator("text=/CL-\\d+/").first().innerText().strip();
  }

  private void allocateIt() {
    page.locator("select").first().selectOption(new SelectOption().setIndex(1));
    String chosen = page.locator("select option:checked").first().innerText();
    assertThat(chosen).startsWith("Ola");
    press("Allocate");
    assertThat(page.getByText("Planned").first()).isVisible();
  }

  private void submit(String audit) {
    page.navigate(audit + "/check");
    assertAccessible();
    press("Submit the audit");
    assertThat(page.getByText("Submitted").first()).isVisible();
  }

  private void returnIt(String reason) {
    page.getByLabel("What has to be done?").fill(reason);
    press("Return the audit");
    assertThat(page.getByText("Returned").first()).isVisible();
  }

  private void authorise() {
    page.getByLabel("Your password, to sign for it").fill(RunningServer.PASSWORD);
    press("Authorise the audit");
    assertThat(page.getByText("Authorised").first()).isVisible();
  }

  private void signOut() {
    page.context().clearCookies();
  }

  /** How many audits in which the family was reached the board counts, from plan to date. */
  private int familiesContacted() {
    String credentials = "board:" + RunningServer.PASSWORD;
    String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    String json =
        page.request()
            .get(
                "/api/measures?from=2016-04-01&to=2018-12-31&count=all",
                RequestOptions.create().setHeader("Authorization", "Basic " + basic))
            .text();
    try {
      for (JsonNode measure : new ObjectMapper().readTree(json).get("measures")) {
        for (JsonNode part : measure.get("parts")) {
          if (part.get("id").asText().equals("9-M1/reached")) {
            return part.get("numerator").asInt();
          }
        }
      }
      throw new AssertionError("9-M1/reached is not among the measures: " + json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("The measures are not JSON: " + json, e);
    }
  }
}
