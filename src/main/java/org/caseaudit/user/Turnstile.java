package org.caseaudit.user;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.web.Paths;
import org.caseaudit.web.Problem;

/**
 * Lets a request in or answers it: a browser is sent to the page where it can be put right, a
 * program is told. A request from nobody goes no further than a {@link Door} that is open.
 */
public class Turnstile extends HttpFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String CHALLENGE = "Basic realm=\"Case Audit\", charset=\"UTF-8\"";

  @Inject private transient FirstStart firstStart;
  @Inject private transient SignedIn signedIn;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Door door = Door.of(Paths.of(request));
    Optional<TooManyAttempts> tooMany = signedIn.tooManyAttempts();
    if (door == Door.STATIC) {
      chain.doFilter(request, response);
    } else if (firstStart.isNeeded() && door != Door.FIRST_START) {
      sendToFirstStart(request, response, door);
    } else if (tooMany.isPresent()) {
      sendAway(response, tooMany.get());
    } else if (signedIn.actor().isEmpty() && !door.isOpen()) {
      askToSignIn(request, response, door);
    } else if (signedIn.mustChangePassword() && !door.isBeforeOwnPassword()) {
      sendToOwnPassword(request, response, door);
    } else if (door.isApi() && isForged(request)) {
      refuseForged(response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void sendToFirstStart(
      HttpServletRequest request, HttpServletResponse response, Door door) throws IOException {
    if (door.isApi()) {
      new Problem(503, "Not set up yet", "Nobody has an account yet: open it in a browser.")
          .send(response);
    } else {
      send(request, response, "/first-start");
    }
  }

  private static void sendAway(HttpServletResponse response, TooManyAttempts tooMany)
      throws IOException {
    response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
    new Problem(429, "Too many attempts", tooMany.getMessage()).send(response);
  }

  private static void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, Door door) throws IOException {
    if (door.isApi()) {
      if (!isScript(request)) {
        response.setHeader("WWW-Authenticate", CHALLENGE);
      }
      new Problem(401, "Not signed in", "Sign in first.").send(response);
    } else {
      String then =
          "GET".equals(request.getMethod()) ? Paths.withQuery(request) : Paths.of(request);
      send(request, response, "/sign-in" + ("/".equals(then) ? "" : "?then=" + encoded(then)));
    }
  }

  private static void sendToOwnPassword(
      HttpServletRequest request, HttpServletResponse response, Door door) throws IOException {
    if (door.isApi()) {
      new Problem(
              403,
              "Choose a password first",
              "Your password was set by somebody else. Sign in with a browser to choose one.")
          .send(response);
    } else {
      send(request, response, "/password");
    }
  }

  private static void refuseForged(HttpServletResponse response) throws IOException {
    new Problem(403, "Refused", "The page this came from isn't current any more. Load it again.")
        .send(response);
  }

  /** A browser sends its session with whatever another site makes it send; the token it doesn't. */
  private boolean isForged(HttpServletRequest request) {
    return !READING.contains(request.getMethod())
        && signedIn
            .ticket()
            .filter(ticket -> !ticket.hasToken(request.getHeader("X-CSRF-Token")))
            .isPresent();
  }

  /** Where a script waits for the answer, it is told to go there: it would follow a redirect. */
  private static void send(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    String target = request.getContextPath() + path;
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response
          .getWriter()
          .print("<partial-response><redirect url=\"" + target + "\"/></partial-response>");
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", target);
    }
  }

  /** A page's own script asks the user itself; a challenge would make the browser ask, too. */
  private static boolean isScript(HttpServletRequest request) {
    return request.getHeader("X-Requested-With") != null
        || request.getHeader("X-CSRF-Token") != null;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
