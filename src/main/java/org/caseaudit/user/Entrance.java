package org.caseaudit.user;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signs somebody in, from a page or from a page's script. */
@ApplicationScoped
public class Entrance {

  @Inject private SecurityContext securityContext;
  @Inject private SignedIn signedIn;

  /**
   * Begins a session for whoever has this username and password; says whether it did.
   *
   * @throws TooManyAttempts if they were not looked at
   */
  boolean enter(
      HttpServletRequest request, HttpServletResponse response, String username, String password) {
    SignInCredential shown = new SignInCredential(username, password, request.getRemoteAddr());
    AuthenticationStatus status =
        securityContext.authenticate(request, response, withParams().credential(shown));
    signedIn
        .tooManyAttempts()
        .ifPresent(
            tooMany -> {
              throw tooMany;
            });
    return status == AuthenticationStatus.SUCCESS;
  }
}
