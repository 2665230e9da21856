package org.caseaudit.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Tells browsers what a response may do: load and run only what comes from here, in no frame, kept
 * by no cache. Outermost of the filters (see web.xml), so that refusals and errors carry it too.
 */
public class SecurityHeaders implements Filter {

  private static final String POLICY = "Content-Security-Policy";

  /** PrimeFaces writes style attributes; nothing writes style sheets into a page. */
  private static final String BASE_POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self'; style-src-attr 'unsafe-inline';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String OWN_SCRIPTS = "script-src 'self'";
  private static final String TWO_YEARS = "max-age=63072000";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    set(http, answer);
    chain.doFilter(request, new OnePolicy(answer));
  }

  private static void set(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(POLICY, BASE_POLICY + "; " + OWN_SCRIPTS);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", TWO_YEARS);
    }
    if (!Paths.isStatic(Paths.of(request))) {
      response.setHeader("Cache-Control", "no-store");
    }
  }

  /**
   * Browsers obey every policy they are sent, so PrimeFaces' own, which names the nonce of the
   * page's scripts, has to go into ours instead of beside it.
   */
  private static class OnePolicy extends HttpServletResponseWrapper {

    OnePolicy(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addHeader(String name, String value) {
      if (POLICY.equalsIgnoreCase(name)) {
        super.setHeader(POLICY, BASE_POLICY + "; " + value);
      } else {
        super.addHeader(name, value);
      }
    }
  }
}
