package org.caseaudit.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.security.enterprise.CallerPrincipal;
import java.util.Optional;
import java.util.Set;

/** Who this request comes from, as its authentication found; nobody until then. */
@RequestScoped
public class SignedIn {

  private AccountPrincipal principal;
  private Actor actor;
  private boolean mustChangePassword;
  private Ticket ticket;
  private TooManyAttempts tooManyAttempts;

  /** With each request: a username and a password, verified. */
  void byPassword(User user) {
    principal = new AccountPrincipal(user);
    actor = user.actor();
    mustChangePassword = user.isMustChangePassword();
    ticket = null;
  }

  /** With a session that a sign-in began. */
  void bySession(User user, Ticket shown) {
    byPassword(user);
    ticket = shown;
  }

  Optional<Actor> actor() {
    return Optional.ofNullable(actor);
  }

  CallerPrincipal principal() {
    return principal;
  }

  Set<String> groups() {
    return principal.groups();
  }

  boolean mustChangePassword() {
    return mustChangePassword;
  }

  /** What the session says; empty when there is none or it counts for nothing. */
  Optional<Ticket> ticket() {
    return Optional.ofNullable(ticket);
  }

  /** Keeps what the container would not pass on from the mechanism to whoever asked for it. */
  void notNow(TooManyAttempts tooMany) {
    tooManyAttempts = tooMany;
  }

  Optional<TooManyAttempts> tooManyAttempts() {
    return Optional.ofNullable(tooManyAttempts);
  }
}
