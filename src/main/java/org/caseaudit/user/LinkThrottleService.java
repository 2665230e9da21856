package org.caseaudit.user;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.caseaudit.shared.SecretLink;

/**
 * Slows down guessing at links. Counts in its own transaction: what is refused must not undo it.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
@Guarded
public class LinkThrottleService {

  private static final Duration KEPT = Duration.ofDays(1);

  @Inject private LinkThrottleRepository throttles;
  @Inject private Clock clock;

  /** Whether an address has to wait, whatever link it asks for. */
  @Requires(Permission.REPLY_OVER_LINK)
  public boolean isExhausted(String address) {
    return throttles
        .find(SecretLink.digest(address))
        .filter(throttle -> throttle.isExhausted(clock.instant()))
        .isPresent();
  }

  /** Counts a link that led nowhere. */
  @Requires(Permission.REPLY_OVER_LINK)
  public void missed(String address) {
    Instant now = clock.instant();
    throttles.lock(SecretLink.digest(address), now).missed(now);
    throttles.sweep(now.minus(KEPT));
  }
}
