package org.caseaudit.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseaudit.inside.Made.run;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.Actor;
import org.caseaudit.user.FirstStartService;
import org.caseaudit.user.Role;
import org.caseaudit.user.UserService;
import org.junit.jupiter.api.Test;

/** Coming in, staying in and being kept out, over HTTP. */
class SignInIT extends ServerIT {

  private static final String PASSWORD = "a-password-for-tests";

  @Inject private Made made;
  @Inject private UserService users;
  @Inject private FirstStartService firstStart;
  @Inject private Browser browser;
  @Inject private Browser another;

  @Resource(lookup = "java:jboss/datasources/CaseAudit")
  private DataSource database;

  private Actor administrator() {
    return made.somebody(Role.ADMINISTRATOR, Set.of());
  }

  private Actor officer() {
    return made.somebody(Role.QA_OFFICER, Set.of());
  }

  private String tokenOf(HttpResponse<String> signedIn) {
    assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(200);
    return Browser.json(signedIn).getString("csrfToken");
  }

  @Test
  void whoeverIsUnknownOrWrongOrDisabledIsToldTheSame() {
    Actor officer = officer();
    Actor gone = officer();
    made.as(administrator(), run(() -> users.disable(gone.id())));

    HttpResponse<String> wrong = browser.signIn(officer.username(), "not-the-password");
    HttpResponse<String> unknown = browser.signIn("nobody-" + made.next(), "not-the-password");
    HttpResponse<String> disabled = browser.signIn(gone.username(), PASSWORD);

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(disabled.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
    assertThat(disabled.body()).isEqualTo(wrong.body());
    assertThat(browser.hasSession()).isFalse();
  }

  @Test
  void afterTooManyWrongPasswordsNoneIsLookedAtForAWhile() throws SQLException {
    Actor officer = officer();
    long counted = throttles();
    for (int i = 0; i < 5; i++) {
      browser.signIn(officer.username(), "not-the-password");
    }

    HttpResponse<String> right = browser.signIn(officer.username(), PASSWORD);

    assertThat(right.statusCode()).isEqualTo(429);
    assertThat(right.headers().firstValueAsLong("Retry-After")).hasValue(1);
    assertThat(throttles()).isGreaterThan(counted);
  }

  @Test
  void aDisabledAccountIsSignedOutAtItsNextRequest() {
    Actor officer = officer();
    tokenOf(browser.signIn(officer.username(), PASSWORD));
    assertThat(browser.get("/api/session").statusCode()).isEqualTo(200);

    made.as(administrator(), run(() -> users.disable(officer.id())));

    assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
  }

  @Test
  void anotherRoleHoldsFromTheNextRequestOn() {
    Actor officer = officer();
    tokenOf(browser.signIn(officer.username(), PASSWORD));

    made.as(
        administrator(),
        run(() -> users.change(officer.id(), "Promoted", Set.of(Role.QA_LEAD), Set.of())));

    assertThat(browser.get("/api/session").body()).contains("QA_LEAD").contains("Promoted");
  }

  @Test
  void aResetPasswordEndsEverySessionAndMustBeReplacedFirst() {
    Actor officer = officer();
    tokenOf(browser.signIn(officer.username(), PASSWORD));

    made.as(administrator(), run(() -> users.resetPassword(officer.id(), "velvet otter lantern")));

    assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
    tokenOf(browser.signIn(officer.username(), "velvet otter lantern"));
    HttpResponse<String> work = browser.get("/");
    assertThat(work.statusCode()).isEqualTo(303);
    assertThat(work.headers().firstValue("Location"))
        .hasValueSatisfying(target -> assertThat(target).endsWith("/password"));
  }

  @Test
  void basicCredentialsMakeNoSession() {
    Actor officer = officer();

    HttpResponse<String> session =
        browser.get("/api/session", "Authorization", Browser.basic(officer.username(), PASSWORD));

    assertThat(session.statusCode()).isEqualTo(200);
    assertThat(session.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(session.body()).contains(officer.username()).doesNotContain("csrfToken");
  }

  @Test
  void basicCredentialsThatWereRightAMomentAgoEndWithTheAccount() {
    Actor officer = officer();
    String credentials = Browser.basic(officer.username(), PASSWORD);
    assertThat(browser.get("/api/session", "Authorization", credentials).statusCode())
        .isEqualTo(200);

    made.as(administrator(), run(() -> users.disable(officer.id())));

    assertThat(browser.get("/api/session", "Authorization", credentials).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aSessionAloneChangesNothingOverRest() {
    String token = tokenOf(browser.signIn(officer().username(), PASSWORD));

    assertThat(browser.post("/api/session/keep-alive", "{}").statusCode()).isEqualTo(403);
    assertThat(
            browser.post("/api/session/keep-alive", "{}", "X-CSRF-Token", "another").statusCode())
        .isEqualTo(403);
    assertThat(browser.post("/api/session/keep-alive", "{}", "X-CSRF-Token", token).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aPageOfAnotherSiteChangesNothing() {
    String token = tokenOf(browser.signIn(officer().username(), PASSWORD));

    HttpResponse<String> forged =
        browser.post(
            "/api/session/keep-alive", "{}", "X-CSRF-Token", token, "Sec-Fetch-Site", "cross-site");

    assertThat(forged.statusCode()).isEqualTo(403);
  }

  @Test
  void onePersonsSessionIsNotAnothers() {
    tokenOf(browser.signIn(officer().username(), PASSWORD));

    assertThat(another.get("/api/session").statusCode()).isEqualTo(401);
  }

  @Test
  void aPageAsksToSignInAndComesBack() {
    HttpResponse<String> page = browser.get("/audits?status=open");

    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location"))
        .hasValueSatisfying(
            target -> assertThat(target).endsWith("/sign-in?then=/audits%3Fstatus%3Dopen"));
  }

  @Test
  void aProgramIsChallengedButAScriptIsNot() {
    assertThat(browser.get("/api/session").headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(
            browser
                .get("/api/session", "X-Requested-With", "XMLHttpRequest")
                .headers()
                .firstValue("WWW-Authenticate"))
        .isEmpty();
  }

  @Test
  void everyAnswerSaysWhatABrowserMayDoWithIt() {
    for (String path : new String[] {"/sign-in", "/people", "/api/session", "/no-such-page"}) {
      HttpResponse<String> answer = browser.get(path);
      assertThat(answer.headers().allValues("Content-Security-Policy"))
          .as(path)
          .singleElement()
          .asString()
          .contains("default-src 'self'")
          .contains("object-src 'none'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("script-src 'self' 'unsafe-inline'");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().allValues("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void theSignInPageNeedsNoSession() {
    HttpResponse<String> page = browser.get("/sign-in");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(browser.hasSession()).isFalse();
  }

  @Test
  void theFirstStartIsOverOnceSomebodyHasAnAccount() {
    administrator();

    assertThatThrownBy(
            () ->
                firstStart.begin(
                    "ABCD-EFGH-JKMN-PQRS", "second", "Second", "velvet otter lantern", "::1"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void theLastAdministratorCanNotBeLost() {
    Actor administrator = administrator();
    made.as(
        administrator,
        run(
            () ->
                users.people().stream()
                    .filter(person -> person.getRoles().contains(Role.ADMINISTRATOR))
                    .filter(person -> person.isEnabled())
                    .filter(person -> person.getId() != administrator.id())
                    .forEach(person -> users.disable(person.getId()))));

    assertThatThrownBy(() -> made.as(administrator, run(() -> users.disable(administrator.id()))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("administrator");
  }

  private long throttles() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM sign_in_throttle")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
