package org.caseaudit.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, as everybody: who gets it, and whether everybody can use it. */
class EveryPageBrowserIT extends BrowserIT {

  private static final int NARROW = 390;
  private static final int WIDE = 1440;

  private static final String EVERYBODY = "officer manager lead board leadofficer keeper admin";

  /** Which of the demonstration's people get which page. */
  private static final Map<String, String> PAGES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("/audits", "officer manager lead"),
              Map.entry("/actions", "officer manager lead leadofficer"),
              Map.entry(
                  "/actions?state=all&sort=-child&mine=true", "officer manager lead leadofficer"),
              Map.entry("/learning", "officer manager lead board leadofficer"),
              Map.entry("/learning?theme=drift", "officer manager lead board leadofficer"),
              Map.entry("/learning/movement", "officer manager lead"),
              Map.entry("/escalations", "officer manager servicemanager lead"),
              Map.entry(
                  "/escalations/timeliness",
                  "officer manager servicemanager lead board leadofficer"),
              Map.entry("/findings", "manager servicemanager lead"),
              Map.entry(
                  "/findings?period=2017-Q1&template=written-plan", "manager servicemanager lead"),
              Map.entry("/findings/FC10", "manager servicemanager lead"),
              Map.entry("/caseload", "manager lead"),
              Map.entry("/programmes", "lead"),
              Map.entry("/programmes/new", "lead"),
              Map.entry("/caseload/import", "lead"),
              Map.entry("/caseload/imports", "lead"),
              Map.entry("/samples", "lead"),
              Map.entry("/samples/draw", "lead"),
              Map.entry("/samples/draw?template=written-plan", "lead"),
              Map.entry("/samples/draw?template=disengagement&method=RE_AUDIT", "lead"),
              Map.entry("/registers", "manager lead keeper"),
              Map.entry("/registers/training", "manager lead keeper"),
              Map.entry("/registers/health-assessments", "manager lead keeper"),
              Map.entry(
                  "/registers/health-assessments?sort=-HA2&words=held", "manager lead keeper"),
              Map.entry("/registers/health-assessments/new", "manager lead keeper"),
              Map.entry("/registers/health-assessments/import", "manager lead keeper"),
              Map.entry("/consultations", "lead"),
              Map.entry("/measures", "officer manager lead board leadofficer"),
              Map.entry("/measures/9-M1", "officer manager lead board leadofficer"),
              Map.entry("/measures/1-M3", "officer manager lead board leadofficer"),
              Map.entry("/measures/1-EO1", "officer manager lead board leadofficer"),
              Map.entry("/measures/7-EO1", "officer manager lead board leadofficer"),
              Map.entry("/measures/8-EO1", "officer manager lead board leadofficer"),
              Map.entry("/recount", "lead admin"),
              Map.entry("/quality", "lead"),
              Map.entry("/quality?from=2016-04-01&until=2017-09-30", "lead"),
              Map.entry("/measures/9-M1/equality", "officer manager lead board leadofficer"),
              Map.entry("/measures/1-M1/target", "officer manager lead board leadofficer"),
              Map.entry("/measures/1-M1/judgement", "officer manager lead board leadofficer"),
              Map.entry("/plan", EVERYBODY),
              Map.entry("/plan/actions", EVERYBODY),
              Map.entry("/plan/actions?when=overdue", EVERYBODY),
              Map.entry("/plan/actions/1.8", EVERYBODY),
              Map.entry(
                  "/plan/recommendations/1/judgement", "officer manager lead board leadofficer"),
              Map.entry("/templates", "officer manager lead keeper admin"),
              Map.entry("/templates/written-plan", "officer manager lead keeper admin"),
              Map.entry("/templates/written-plan?version=1", "officer manager lead keeper admin"),
              Map.entry("/templates/written-plan/compare", "officer manager lead keeper admin"),
              Map.entry("/templates/written-plan/blank", "officer manager lead keeper admin"),
              Map.entry(
                  "/templates/annual-consultation/blank", "officer manager lead keeper admin"),
              Map.entry("/templates/health-assessments", "officer manager lead keeper admin"),
              Map.entry("/pack", "lead admin"),
              Map.entry("/trail", "lead admin"),
              Map.entry("/people", "admin"),
              Map.entry("/teams", "admin"),
              Map.entry("/messages", EVERYBODY),
              Map.entry("/messages?whose=everybody", EVERYBODY),
              Map.entry("/account", EVERYBODY),
              Map.entry("/allocation", "lead"),
              Map.entry("/password", EVERYBODY),
              Map.entry("/help", EVERYBODY),
              Map.entry("/accessibility", EVERYBODY)));

  @ParameterizedTest
  @ValueSource(strings = {"officer", "manager", "lead", "board", "leadofficer", "keeper", "admin"})
  void everybodyGetsTheirPagesAndNoOther(String username) {
    signInAs(username);
    PAGES.forEach(
        (path, allowed) -> {
          boolean theirs = List.of(allowed.split(" ")).contains(username);
          assertThat(page.request().get(path).status())
              .as("%s for %s", path, username)
              .isIn(theirs ? List.of(200) : List.of(403, 404));
        });
  }

  @Test
  void everybodyCanUseEveryPage() {
    for (String username : List.of("lead", "admin")) {
      signInAs(username);
      PAGES.forEach(
          (path, allowed) -> {
            if (username.equals(firstAllowed(allowed))) {
              check(path);
            }
          });
      page.context().clearCookies();
    }
  }

  /** Who tries a page for all who get it: the lead if they do, the administrator else. */
  private static String firstAllowed(String allowed) {
    return List.of(allowed.split(" ")).contains("lead") ? "lead" : "admin";
  }

  @Test
  void everybodyCanUseThePagesOfAnAudit() {
    signInAs("officer");
    check("/");
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
            "/compare",
            "/check")) {
      check(audit + section);
    }
    page.context().clearCookies();
    signInAs("manager");
    check("/");
    page.locator("main a[href*='/audits/']").first().click();
    check(page.url().replaceAll("/review$", "") + "/review");
  }

  /** On a telephone in the light, and on a desk in the dark. */
  private void check(String path) {
    show(ColorScheme.LIGHT, NARROW);
    Response response = page.navigate(path);
    assertThat(response.status()).as(path).isEqualTo(200);
    assertAccessible();
    int overflow =
        (int)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).as("sideways scrolling of %s at %d px", path, NARROW).isZero();
    show(ColorScheme.DARK, WIDE);
    page.evaluate("window.scrollTo(0, 0)");
    assertLooksAccessible();
  }

  private void show(ColorScheme scheme, int width) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
    page.setViewportSize(width, 900);
  }
}
