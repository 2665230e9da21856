package org.caseaudit.user;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.caseaudit.user.SignInThrottle.Kind;

/** Slows down guessing. Counts in its own transaction: a refused sign-in must not undo it. */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
@Guarded
public class SignInThrottleService {

  private static final Duration KEPT = Duration.ofDays(1);

  @Inject private SignInThrottleRepository throttles;
  @Inject private Clock clock;

  /**
   * Counts a try.
   *
   * @throws TooManyAttempts if it must wait; it isn't counted then
   */
  @Requires(Permission.SIGN_IN)
  public void attempt(String username, String address) {
    Instant now = clock.instant();
    Map<Kind, SignInThrottle> counts = locked(username, address, now);
    Duration wait =
        counts.entrySet().stream()
            .map(count -> count.getValue().waitAt(now, count.getKey()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    if (!wait.isZero()) {
      throw new TooManyAttempts(wait);
    }
    counts.values().forEach(count -> count.tried(now));
  }

  /** Takes the last try back: the password was right. */
  @Requires(Permission.SIGN_IN)
  public void succeeded(String username, String address) {
    Instant now = clock.instant();
    Map<Kind, SignInThrottle> counts = locked(username, address, now);
    counts.get(Kind.PAIR).forget();
    counts.get(Kind.ADDRESS).succeeded();
    counts.get(Kind.USERNAME).succeeded();
    throttles.sweep(now.minus(KEPT));
  }

  /** Always in the order of {@link Kind}, so that two tries can't wait for each other. */
  private Map<Kind, SignInThrottle> locked(String username, String address, Instant now) {
    String name = User.normalised(username);
    Map<Kind, SignInThrottle> counts = new EnumMap<>(Kind.class);
    counts.put(Kind.PAIR, throttles.lock(Kind.PAIR.keyOf(name + "\n" + address), now));
    counts.put(Kind.ADDRESS, throttles.lock(Kind.ADDRESS.keyOf(address), now));
    counts.put(Kind.USERNAME, throttles.lock(Kind.USERNAME.keyOf(name), now));
    return counts;
  }
}
