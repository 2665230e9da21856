package org.caseaudit.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The whole address of a one-time link, as the one who makes it reaches the application. */
@RequestScoped
public class LinkAddress {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  @Inject private HttpServletRequest request;

  String of(String secret) {
    int port = request.getServerPort();
    boolean usual = port == (request.isSecure() ? HTTPS : HTTP);
    return request.getScheme()
        + "://"
        + request.getServerName()
        + (usual ? "" : ":" + port)
        + request.getContextPath()
        + "/reply/"
        + secret;
  }
}
