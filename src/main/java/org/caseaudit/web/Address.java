package org.caseaudit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Where the reader is: the address in their browser, whichever view drew the page. */
@Named
@RequestScoped
public class Address {

  @Inject private HttpServletRequest request;

  /** The path within the application. */
  public String getPath() {
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    String uri = forwarded == null ? request.getRequestURI() : forwarded.toString();
    return uri.substring(request.getContextPath().length());
  }

  public boolean is(String path) {
    return getPath().equals(path);
  }

  /** Whether this is the page at a path or one below it; only the first page is within "/". */
  public boolean within(String path) {
    return is(path) || (!"/".equals(path) && getPath().startsWith(path + "/"));
  }
}
