package org.caseaudit.user;

import org.caseaudit.web.Paths;

/** Where a request wants to get in, and so who may. A path that isn't named here is a page. */
enum Door {
  /** Style sheets and the like: everybody, and it isn't even looked who asks. */
  STATIC,
  SIGN_IN,
  FIRST_START,
  /** Signing in again in place, from the script of a page. */
  API_SIGN_IN,
  /** Asking about one's own session without doing anything. */
  API_SESSION,
  API,
  /** Replying over a one-time link: whoever has one. */
  REPLY,
  /** Reading a calendar over its link: whoever has one. */
  CALENDAR,
  /** What somebody may do whose password was chosen by another: choose one, or leave. */
  OWN_PASSWORD,
  PAGE;

  static Door of(String path) {
    if (Paths.isStatic(path)) {
      return STATIC;
    }
    return switch (path) {
      case "/sign-in" -> SIGN_IN;
      case "/first-start" -> FIRST_START;
      case "/api/sign-in" -> API_SIGN_IN;
      case "/api/session" -> API_SESSION;
      case "/password", "/sign-out" -> OWN_PASSWORD;
      default -> below(path);
    };
  }

  private static Door below(String path) {
    if (path.startsWith("/reply/")) {
      return REPLY;
    }
    if (path.startsWith("/calendar/")) {
      return CALENDAR;
    }
    return Paths.isApi(path) ? API : PAGE;
  }

  /** Whether somebody who isn't signed in may come in. */
  boolean isOpen() {
    return this == STATIC
        || this == SIGN_IN
        || this == FIRST_START
        || this == API_SIGN_IN
        || this == REPLY
        || this == CALENDAR;
  }

  boolean isApi() {
    return this == API || this == API_SIGN_IN || this == API_SESSION;
  }

  /** Whether somebody may come in whose password was chosen by another. */
  boolean isBeforeOwnPassword() {
    return isOpen() || this == OWN_PASSWORD || this == API_SESSION;
  }
}
