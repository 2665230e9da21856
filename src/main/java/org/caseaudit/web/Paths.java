package org.caseaudit.web;

import jakarta.servlet.http.HttpServletRequest;

/** The address of a request within the application. */
public final class Paths {

  private Paths() {}

  /** Decoded, without the context path, path parameters and query: {@code /audits/1042}. */
  public static String of(HttpServletRequest request) {
    String path = request.getServletPath();
    return request.getPathInfo() == null ? path : path + request.getPathInfo();
  }

  /** The same with its query, as somebody would follow it from elsewhere in the application. */
  public static String withQuery(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
  }

  /** Whether it is a file everybody gets alike, signed in or not. */
  public static boolean isStatic(String path) {
    return path.startsWith("/jakarta.faces.resource/")
        || path.equals("/favicon.ico")
        || path.equals("/robots.txt");
  }

  /** Whether a program asks and not a person's browser for a page. */
  public static boolean isApi(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  /**
   * Whether somebody can be sent there after signing in: a path of this application, nothing that a
   * browser could take for another site.
   */
  public static boolean isLocal(String target) {
    return target != null
        && target.startsWith("/")
        && !target.startsWith("//")
        && target.chars().noneMatch(c -> c == '\\' || c <= ' ' || c == 0x7f);
  }
}
