package org.caseaudit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.caseaudit.shared.Refused;

/** What the address of a page says, from its path or after the question mark. */
@RequestScoped
public class PageParameters {

  @Inject private HttpServletRequest request;

  /** A parameter; empty when it isn't there. */
  public String text(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  /**
   * The number of the thing the page is about.
   *
   * @throws Refused when it is none, as there is no such page
   */
  public long id() {
    try {
      return Long.parseLong(text("id"));
    } catch (NumberFormatException e) {
      throw Refused.notFound("This page");
    }
  }
}
