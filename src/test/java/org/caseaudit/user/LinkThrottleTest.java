package org.caseaudit.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkThrottleTest {

  private static final Instant NOW = Instant.parse("2017-03-01T10:00:00Z");

  private final LinkThrottle throttle = new LinkThrottle("key", NOW);

  private void miss(int times) {
    for (int i = 0; i < times; i++) {
      throttle.missed(NOW);
    }
  }

  @Test
  void someMistakesAreFree() {
    miss(LinkThrottle.MOST_MISSES - 1);
    assertThat(throttle.isExhausted(NOW)).isFalse();
  }

  @Test
  void whoGoesOnGuessingHasToWait() {
    miss(LinkThrottle.MOST_MISSES);
    assertThat(throttle.isExhausted(NOW)).isTrue();
  }

  @Test
  void itIsForgottenAfterAWhile() {
    miss(LinkThrottle.MOST_MISSES);
    Instant later = NOW.plus(LinkThrottle.FORGOTTEN_AFTER);
    assertThat(throttle.isExhausted(later)).isFalse();
    throttle.missed(later);
    assertThat(throttle.isExhausted(later)).isFalse();
  }
}
