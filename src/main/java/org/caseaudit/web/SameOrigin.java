package org.caseaudit.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Refuses a request that would change something and was made by a page of another site, which a
 * browser says in {@code Sec-Fetch-Site} or, if it is old, in {@code Origin}. Programs send
 * neither.
 */
public class SameOrigin implements Filter {

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    if (HARMLESS.contains(http.getMethod()) || isFromHere(http)) {
      chain.doFilter(request, response);
      return;
    }
    new Problem(403, "Refused", "This request was made by a page of another site.")
        .send((HttpServletResponse) response);
  }

  private static boolean isFromHere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return FROM_HERE.contains(site);
    }
    String origin = request.getHeader("Origin");
    return origin == null || isHost(origin, request.getHeader("Host"));
  }

  private static boolean isHost(String origin, String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
