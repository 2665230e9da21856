package org.caseaudit.user;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who this request comes from, as its authentication found; nobody until then. */
@RequestScoped
public class SignedIn {

  private Actor actor;
  private boolean mustChangePassword;
  private Ticket ticket;

  /** With each request: a username and a password, verified. */
  void byPassword(User user) {
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

  boolean mustChangePassword() {
    return mustChangePassword;
  }

  /** What the session says; empty when there is none or it counts for nothing. */
  Optional<Ticket> ticket() {
    return Optional.ofNullable(ticket);
  }
}
