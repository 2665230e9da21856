package org.caseaudit.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What leaves the application for people's mail and calendars. */
@ExtendWith(Demonstration.class)
class MessagesBrowserIT extends BrowserIT {

  @Test
  void noMessageOfTheDemonstrationSaysAnythingAboutAChild(RunningServer server)
      throws SQLException {
    assertThat(count(server, "SELECT count(*) FROM message")).isGreaterThan(20);
    assertThat(
            count(
                server,
                "SELECT count(*) FROM message m JOIN case_record c ON position(c.child_reference in"
                    + " m.subject || ' ' || m.words || ' ' || m.path) > 0"))
        .isZero();
  }

  @Test
  void aCalendarIsReadOverItsLinkUntilItIsTakenBack() {
    signInAs("officer");
    page.navigate("/account");
    page.locator("#make").click();
    String address = page.locator("#calendar-address").innerText();
    String path = address.substring(address.indexOf("/calendar/"));
    page.context().clearCookies();

    APIResponse calendar = page.request().get(path);
    assertThat(calendar.status()).isEqualTo(200);
    assertThat(calendar.text()).contains("BEGIN:VEVENT", "SUMMARY:Audit due").doesNotContain("CL-");
    assertThat(calendar.headers()).doesNotContainKey("set-cookie");

    signInAs("officer");
    page.navigate("/account");
    page.locator("#revoke").click();
    assertThat(page.request().get(path).status()).isEqualTo(404);
  }

  private static long count(RunningServer server, String query) throws SQLException {
    try (Connection database = server.database();
        Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }
}
