package org.caseaudit.user;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * What a session keeps of a sign-in: whose it is, not what they may do; that is read anew with each
 * request.
 *
 * @param epoch the account's count of ended sessions when this one began
 * @param csrfToken what a changing request must repeat, so that no other site can send one
 */
record Ticket(long account, int epoch, Instant signedInAt, Instant usedAt, String csrfToken)
    implements Serializable {

  /** However busy, everybody signs in again once a working day. */
  static final Duration LONGEST = Duration.ofHours(12);

  private static final Duration NOTED_EVERY = Duration.ofSeconds(30);
  private static final SecureRandom RANDOM = new SecureRandom();

  static Ticket issue(User user, Instant now) {
    byte[] token = new byte[32];
    RANDOM.nextBytes(token);
    return new Ticket(
        user.getId(),
        user.sessionEpoch(),
        now,
        now,
        Base64.getUrlEncoder().withoutPadding().encodeToString(token));
  }

  /** The same ticket after somebody did something; itself if that was noted a moment ago. */
  Ticket used(Instant now) {
    return usedAt.plus(NOTED_EVERY).isAfter(now)
        ? this
        : new Ticket(account, epoch, signedInAt, now, csrfToken);
  }

  /** The same ticket for the account's sessions from now on. */
  Ticket of(int newEpoch) {
    return new Ticket(account, newEpoch, signedInAt, usedAt, csrfToken);
  }

  /** How long it is still good for if nothing is done. */
  Duration leftAt(Instant now, Duration idle) {
    Instant idleUntil = usedAt.plus(idle);
    Instant until = signedInAt.plus(LONGEST);
    return Duration.between(now, idleUntil.isBefore(until) ? idleUntil : until);
  }

  boolean isGoodFor(User user, Instant now, Duration idle) {
    return user.isEnabled()
        && user.sessionEpoch() == epoch
        && !leftAt(now, idle).isNegative()
        && !leftAt(now, idle).isZero();
  }

  boolean hasToken(String shown) {
    return shown != null
        && MessageDigest.isEqual(
            shown.getBytes(StandardCharsets.UTF_8), csrfToken.getBytes(StandardCharsets.UTF_8));
  }
}
