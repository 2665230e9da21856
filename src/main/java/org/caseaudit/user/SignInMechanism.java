package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.BasicAuthenticationCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.caseaudit.web.Paths;

/**
 * Finds out who a request comes from: a session begun at the sign-in page, or, for the REST
 * interface, Basic credentials. The account is read with every request, so that what an
 * administrator changes holds at once. What becomes of a request from nobody is for the {@link
 * Turnstile} to say.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

  private static final String BASIC = "Basic ";

  @Inject private IdentityStoreHandler identityStores;
  @Inject private Sessions sessions;
  @Inject private VerifiedCredentials verifiedCredentials;
  @Inject private SignedIn signedIn;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    try {
      if (context.getAuthParameters().getCredential() instanceof SignInCredential shown) {
        return signIn(request, shown, context);
      }
      recognise(request, Door.of(Paths.of(request)));
    } catch (TooManyAttempts tooMany) {
      signedIn.notNow(tooMany);
    }
    return signedIn.actor().isPresent()
        ? context.notifyContainerAboutLogin(signedIn.principal(), signedIn.groups())
        : context.doNothing();
  }

  /** The sign-in page has a username and a password. */
  private AuthenticationStatus signIn(
      HttpServletRequest request, SignInCredential shown, HttpMessageContext context) {
    CredentialValidationResult result = identityStores.validate(shown);
    if (result.getCallerPrincipal() instanceof AccountPrincipal account) {
      sessions.begin(request, account.user());
      return context.notifyContainerAboutLogin(account, account.groups());
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  private void recognise(HttpServletRequest request, Door door) {
    if (door == Door.STATIC || door == Door.API_SIGN_IN) {
      return;
    }
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
}
