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

  /**
   * A number a form sent.
   *
   * @throws Refused with these words when it is none
   */
  public long number(String name, String otherwise) {
    try {
      return Long.parseLong(text(name));
    } catch (NumberFormatException e) {
      throw Refused.invalid(otherwise);
    }
  }
}
