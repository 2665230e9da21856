package org.caseaudit.work;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.caseaudit.shared.SecretLink;
import org.caseaudit.user.LinkThrottleService;
import org.caseaudit.web.Paths;

/**
 * {@code /calendar/{secret}.ics}, for calendar programs: no session, no cookie. What leads nowhere
 * looks the same whatever the reason.
 */
@WebServlet("/calendar/*")
public class CalendarFeed extends HttpServlet {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final String WAIT_SECONDS = "600";
  private static final String BEFORE = "/calendar/";
  private static final String AFTER = ".ics";

  @Inject private transient CalendarService calendars;
  @Inject private transient LinkThrottleService throttle;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String asker = request.getRemoteAddr();
    if (throttle.isExhausted(asker)) {
      response.setHeader("Retry-After", WAIT_SECONDS);
      response.setStatus(TOO_MANY_REQUESTS);
      return;
    }
    Optional<CalendarService.Feed> found = secret(Paths.of(request)).flatMap(calendars::read);
    if (found.isEmpty()) {
      throttle.missed(asker);
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    answer(request, response, found.get());
  }

  private static Optional<String> secret(String path) {
    return path.startsWith(BEFORE) && path.endsWith(AFTER)
        ? Optional.of(path.substring(BEFORE.length(), path.length() - AFTER.length()))
        : Optional.empty();
  }

  private static void answer(
      HttpServletRequest request, HttpServletResponse response, CalendarService.Feed feed)
      throws IOException {
    String tag = "\"" + SecretLink.digest(feed.text()) + "\"";
    response.setHeader("ETag", tag);
    response.setDateHeader("Last-Modified", feed.changed().toEpochMilli());
    response.setHeader("Cache-Control", "private, no-cache");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("text/calendar");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(feed.text());
  }
}
