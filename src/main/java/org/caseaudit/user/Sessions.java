package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Gives sessions to those who sign in, looks at them with each request, and takes them back. */
@ApplicationScoped
public class Sessions {

  private static final String TICKET = Ticket.class.getName();
  private static final Duration LOOKED_AT_AFTER_EXPIRY = Duration.ofMinutes(5);

  @Inject private UserRepository users;
  @Inject private SignedIn signedIn;
  @Inject private Clock clock;

  /** Somebody has shown their password: a session under a new id, with nothing of anybody else. */
  void begin(HttpServletRequest request, User user) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      if (isOfAnother(before, user)) {
        before.invalidate();
      } else {
        request.changeSessionId();
      }
    }
    HttpSession session = request.getSession(true);
    session.setMaxInactiveInterval(
        Math.toIntExact(idle().plus(LOOKED_AT_AFTER_EXPIRY).toSeconds()));
    Ticket ticket = Ticket.issue(user, clock.instant());
    session.setAttribute(TICKET, ticket);
    signedIn.bySession(user, ticket);
  }

  /**
   * Who this session's ticket is good for now, having read their account; a ticket that is good for
   * nothing any more ends the session.
   *
   * @param isUse whether the request counts as somebody doing something
   */
  void recognise(HttpServletRequest request, boolean isUse) {
    HttpSession session = request.getSession(false);
    Ticket ticket = session == null ? null : (Ticket) session.getAttribute(TICKET);
    if (ticket == null) {
      return;
    }
    Instant now = clock.instant();
    Optional<User> user =
        users.find(ticket.account()).filter(found -> ticket.isGoodFor(found, now, idle()));
    if (user.isEmpty()) {
      session.invalidate();
      return;
    }
    Ticket current = isUse ? ticket.used(now) : ticket;
    if (current != ticket) {
      session.setAttribute(TICKET, current);
    }
    signedIn.bySession(user.get(), current);
  }

  /** This session goes on while the account's others have just been ended. */
  void keep(HttpServletRequest request, User user) {
    signedIn
        .ticket()
        .map(ticket -> ticket.of(user.sessionEpoch()))
        .ifPresent(
            ticket -> {
              request.changeSessionId();
              request.getSession().setAttribute(TICKET, ticket);
              signedIn.bySession(user, ticket);
            });
  }

  void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** How long the current session is good for if nothing is done. */
  Duration left() {
    return signedIn
        .ticket()
        .map(ticket -> ticket.leftAt(clock.instant(), idle()))
        .orElse(Duration.ZERO);
  }

  private static boolean isOfAnother(HttpSession session, User user) {
    return session.getAttribute(TICKET) instanceof Ticket ticket
        && ticket.account() != user.getId();
  }

  private static Duration idle() {
    return Duration.ofMinutes(
        Long.parseLong(System.getenv().getOrDefault("CASEAUDIT_SESSION_MINUTES", "60")));
  }
}
