package org.caseaudit.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, as everybody: who gets it, and whether everybody can use it. */
class EveryPageBrowserIT extends BrowserIT {

  private static final int NARROW = 390;

  /** Which of the demonstration's people get which page. */
  private static final Map<String, String> PAGES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("/audits", "officer manager lead"),
              Map.entry("/caseload", "manager lead"),
              Map.entry("/caseload/import", "lead"),
              Map.entry("/caseload/imports", "lead"),
              Map.entry("/samples", "lead"),
              Map.entry("/samples/draw", "lead"),
              Map.entry("/samples/draw?template=written-plan", "lead"),
              Map.entry("/registers", "manager lead"),
              Map.entry("/registers/training", "manager lead"),
              Map.entry("/registers/health-assessments", "manager lead"),
              Map.entry("/registers/health-assessments?sort=-HA2&words=held", "manager lead"),
              Map.entry("/registers/health-assessments/new", "manager lead"),
              Map.entry("/registers/health-assessments/import", "manager lead"),
              Map.entry("/consultations", "lead"),
              Map.entry("/measures", "officer manager lead board leadofficer"),
              Map.entry("/measures/9-M1", "officer manager lead board leadofficer"),
              Map.entry("/measures/1-M3", "officer manager lead board leadofficer"),
              Map.entry("/measures/1-EO1", "officer manager lead board leadofficer"),
              Map.entry("/measures/7-EO1", "officer manager lead board leadofficer"),
              Map.entry("/measures/8-EO1", "officer manager lead board leadofficer"),
              Map.entry("/recount", "lead admin"),
              Map.entry("/measures/9-M1/equality", "officer manager lead board leadofficer"),
              Map.entry("/measures/1-M1/target", "officer manager lead board leadofficer"),
              Map.entry("/measures/1-M1/judgement", "officer manager lead board leadofficer"),
              Map.entry("/plan", "officer manager lead board leadofficer admin"),
              Map.entry("/plan/actions", "officer manager lead board leadofficer admin"),
              Map.entry(
                  "/plan/actions?when=overdue", "officer manager lead board leadofficer admin"),
              Map.entry("/plan/actions/1.8", "officer manager lead board leadofficer admin"),
              Map.entry(
                  "/plan/recommendations/1/judgement", "officer manager lead board leadofficer"),
              Map.entry("/templates", "officer manager lead admin"),
              Map.entry("/templates/written-plan", "officer manager lead admin"),
              Map.entry("/templates/written-plan?version=1", "officer manager lead admin"),
              Map.entry("/templates/written-plan/compare", "officer manager lead admin"),
              Map.entry("/templates/written-plan/blank", "officer manager lead admin"),
              Map.entry("/templates/annual-consultation/blank", "officer manager lead admin"),
              Map.entry("/templates/health-assessments", "officer manager lead admin"),
              Map.entry("/pack", "lead admin"),
              Map.entry("/trail", "lead admin"),
              Map.entry("/people", "admin"),
              Map.entry("/teams", "admin"),
              Map.entry("/password", "officer manager lead board leadofficer admin"),
              Map.entry("/help", "officer manager lead board leadofficer admin"),
              Map.entry("/accessibility", "officer manager lead board leadofficer admin")));

  @ParameterizedTest
  @ValueSource(strings = {"officer", "manager", "lead", "board", "leadofficer", "admin"})
  void everybodyGetsTheirPagesAndNoOther(String username) {
    signInAs(username);
    PAGES.forEach(
        (path, allowed) -> {
          boolean theirs = List.of(allowed.split(" ")).contains(username);
          assertThat(page.navigate(path).status())
              .as("%s for %s", path, username)
              .isIn(theirs ? List.of(200) : List.of(403, 404));
        });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 390", "DARK, 1440"})
  void everybodyCanUseEveryPage(ColorScheme scheme, int width) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(width, 900);
    for (String username : List.of("lead", "admin")) {
      signInAs(username);
      PAGES.forEach(
          (path, allowed) -> {
            if (username.equals(firstAllowed(allowed))) {
              check(path, width);
            }
          });
      page.context().clearCookies();
    }
  }

  /** Who tries a page for all who get it: the lead if they do, the administrator else. */
  private static String firstAllowed(String allowed) {
    return List.of(allowed.split(" ")).contains("lead") ? "lead" : "admin";
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 390", "DARK, 1440"})
  void everybodyCanUseThePagesOfAnAudit(ColorScheme scheme, int width) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(width, 900);
    signInAs("officer");
    check("/", width);
    page.locator("main a[href*='/audits/']").first().click();
    String audit = page.url();
    for (String section :
        List.of(
            "",
            "/case",
            "/plan",
            "/actions",
            "/family-voice",
            "/conclusion",
            "/learning",
            "/check")) {
      check(audit + section, width);
    }
    page.context().clearCookies();
    signInAs("manager");
    check("/", width);
    page.locator("main a[href*='/audits/']").first().click();
    check(page.url().replaceAll("/review$", "") + "/review", width);
  }

  private void check(String path, int width) {
    Response response = page.navigate(path);
    assertThat(response.status()).as(path).isEqualTo(200);
    assertAccessible();
    if (width == NARROW) {
      int overflow =
          (int)
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(overflow).as("sideways scrolling of %s at %d px", path, width).isZero();
    }
  }
}
