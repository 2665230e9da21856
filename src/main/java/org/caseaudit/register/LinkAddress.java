package org.caseaudit.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.caseaudit.web.BaseUrl;

/**
 * The whole address of a one-time link: below the address the installation names, or as the one who
 * makes it reaches the application if it names none.
 */
@RequestScoped
public class LinkAddress {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  @Inject private HttpServletRequest request;
  @Inject private BaseUrl baseUrl;

  String of(String secret) {
    if (baseUrl.isGiven()) {
      return baseUrl.of("/reply/" + secret);
    }
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
