package org.caseaudit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Light or dark, as chosen on this device. Read from a cookie on the server so that a page never
 * flashes in the wrong colours; without a choice the device's own setting decides.
 */
@Named
@RequestScoped
public class Appearance {

  private static final String COOKIE = "case-audit-theme";
  private static final Set<String> THEMES = Set.of("light", "dark");

  @Inject private HttpServletRequest request;

  /** {@code light}, {@code dark}, or {@code system} while nothing was chosen. */
  public String getTheme() {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (COOKIE.equals(cookie.getName()) && THEMES.contains(cookie.getValue())) {
          return cookie.getValue();
        }
      }
    }
    return "system";
  }
}
