package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.caseaudit.web.Paths;
import org.caseaudit.web.Problem;
import org.caseaudit.web.SecurityHeaders;

/**
 * Answers those who aren't let in: a browser is sent to the page where it can be put right, a
 * program is told. No filter sees these answers, so they get their headers here.
 */
@ApplicationScoped
public class Turnstile {

  private static final String CHALLENGE = "Basic realm=\"Case Audit\", charset=\"UTF-8\"";

  AuthenticationStatus askToSignIn(
      HttpServletRequest request, HttpServletResponse response, Door door) throws IOException {
    if (door.isApi()) {
      if (!isScript(request)) {
        response.setHeader("WWW-Authenticate", CHALLENGE);
      }
      return tell(request, response, new Problem(401, "Not signed in", "Sign in first."));
    }
    String then = "GET".equals(request.getMethod()) ? Paths.withQuery(request) : Paths.of(request);
    String query = "/".equals(then) ? "" : "?then=" + encoded(then);
    return send(request, response, "/sign-in" + query);
  }

  AuthenticationStatus sendToFirstStart(
      HttpServletRequest request, HttpServletResponse response, Door door) throws IOException {
    return door.isApi()
        ? tell(
            request,
            response,
            new Problem(503, "Not set up yet", "Nobody has an account yet: open it in a browser."))
        : send(request, response, "/first-start");
  }

  AuthenticationStatus sendToOwnPassword(
      HttpServletRequest request, HttpServletResponse response, Door door) throws IOException {
    return door.isApi()
        ? tell(
            request,
            response,
            new Problem(
                403,
                "Choose a password first",
                "Your password was set by somebody else. Sign in with a browser to choose one."))
        : send(request, response, "/password");
  }

  AuthenticationStatus refuseForged(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return tell(
        request,
        response,
        new Problem(
            403, "Refused", "The page this came from isn't current any more. Load it again."));
  }

  AuthenticationStatus sendAway(
      HttpServletRequest request, HttpServletResponse response, TooManyAttempts tooMany)
      throws IOException {
    response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
    return tell(request, response, new Problem(429, "Too many attempts", tooMany.getMessage()));
  }

  private static AuthenticationStatus tell(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    SecurityHeaders.set(request, response);
    problem.send(response);
    return AuthenticationStatus.SEND_FAILURE;
  }

  private static AuthenticationStatus send(
      HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
    SecurityHeaders.set(request, response);
    String target = request.getContextPath() + path;
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response
          .getWriter()
          .print("<partial-response><redirect url=\"" + target + "\"/></partial-response>");
      response.flushBuffer();
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", target);
    }
    return AuthenticationStatus.SEND_CONTINUE;
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
