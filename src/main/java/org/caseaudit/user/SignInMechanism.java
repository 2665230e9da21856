package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.BasicAuthenticationCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.web.Paths;

/**
 * Finds out who a request comes from: a session begun at the sign-in page, or, for the REST
 * interface, Basic credentials. The account is read with every request, so that what an
 * administrator changes holds at once. A request from nobody goes no further than a {@link Door}
 * that is open.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

  private static final String BASIC = "Basic ";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Inject private IdentityStoreHandler identityStores;
  @Inject private FirstStart firstStart;
  @Inject private Sessions sessions;
  @Inject private VerifiedCredentials verifiedCredentials;
  @Inject private SignedIn signedIn;
  @Inject private Turnstile turnstile;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (context.getAuthParameters().getCredential() instanceof SignInCredential shown) {
      return signIn(request, shown, context);
    }
    try {
      return letIn(request, response, context);
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
  }

  /** The sign-in page has a username and a password. */
  private AuthenticationStatus signIn(
      HttpServletRequest request, SignInCredential shown, HttpMessageContext context) {
    try {
      CredentialValidationResult result = identityStores.validate(shown);
      if (result.getCallerPrincipal() instanceof AccountPrincipal account) {
        sessions.begin(request, account.user());
        return context.notifyContainerAboutLogin(account, account.groups());
      }
    } catch (TooManyAttempts tooMany) {
      signedIn.notNow(tooMany);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  private AuthenticationStatus letIn(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    Door door = Door.of(Paths.of(request));
    if (door == Door.STATIC) {
      return context.doNothing();
    }
    if (firstStart.isNeeded()) {
      return door == Door.FIRST_START
          ? context.doNothing()
          : turnstile.sendToFirstStart(request, response, door);
    }
    if (door == Door.API_SIGN_IN) {
      return context.doNothing();
    }
    try {
      recognise(request, door);
    } catch (TooManyAttempts tooMany) {
      return turnstile.sendAway(request, response, tooMany);
    }
    if (signedIn.actor().isEmpty()) {
      return door.isOpen() ? context.doNothing() : turnstile.askToSignIn(request, response, door);
    }
    if (signedIn.mustChangePassword() && !door.isBeforeOwnPassword()) {
      return turnstile.sendToOwnPassword(request, response, door);
    }
    if (door.isApi() && isForged(request)) {
      return turnstile.refuseForged(request, response);
    }
    return context.notifyContainerAboutLogin(signedIn.principal(), signedIn.groups());
  }

  private void recognise(HttpServletRequest request, Door door) {
    String authorization = request.getHeader("Authorization");
    if (door.isApi() && authorization != null && authorization.startsWith(BASIC)) {
      verified(request, authorization).ifPresent(signedIn::byPassword);
    } else {
      sessions.recognise(request, door != Door.API_SESSION);
    }
  }

  private Optional<User> verified(HttpServletRequest request, String authorization) {
    BasicAuthenticationCredential basic;
    try {
      basic = new BasicAuthenticationCredential(authorization.substring(BASIC.length()));
    } catch (IllegalArgumentException notBasic) {
      return Optional.empty();
    }
    String username = basic.getCaller();
    String password = basic.getPasswordAsString();
    Optional<User> known = verifiedCredentials.recall(username, password);
    if (known.isPresent()) {
      return known;
    }
    CredentialValidationResult result =
        identityStores.validate(new SignInCredential(username, password, request.getRemoteAddr()));
    if (result.getCallerPrincipal() instanceof AccountPrincipal account) {
      verifiedCredentials.remember(username, password, account.user());
      return Optional.of(account.user());
    }
    return Optional.empty();
  }

  /** A browser sends its session with whatever another site makes it send; the token it doesn't. */
  private boolean isForged(HttpServletRequest request) {
    return !READING.contains(request.getMethod())
        && signedIn
            .ticket()
            .filter(ticket -> !ticket.hasToken(request.getHeader("X-CSRF-Token")))
            .isPresent();
  }
}
