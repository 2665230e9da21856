package org.caseaudit.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseaudit.user.SignInThrottle.Kind.ADDRESS;
import static org.caseaudit.user.SignInThrottle.Kind.PAIR;
import static org.caseaudit.user.SignInThrottle.Kind.USERNAME;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private static final Instant NOW = Instant.parse("2017-03-01T09:00:00Z");

  private final SignInThrottle throttle = new SignInThrottle(PAIR.keyOf("ola"), NOW);

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      throttle.tried(NOW);
    }
  }

  @Test
  void theFirstTriesNeedNotWait() {
    fail(4);

    assertThat(throttle.waitAt(NOW, PAIR)).isZero();
  }

  @Test
  void theWaitDoublesWithEachFailure() {
    fail(5);
    assertThat(throttle.waitAt(NOW, PAIR)).isEqualTo(Duration.ofSeconds(1));

    fail(3);
    assertThat(throttle.waitAt(NOW, PAIR)).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void noFailureMakesTheWaitLongerThanAMinute() {
    fail(10_000);

    assertThat(throttle.waitAt(NOW, PAIR)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void strangersCanHoldAUsernameUpForSecondsOnly() {
    fail(10_000);

    assertThat(throttle.waitAt(NOW, USERNAME)).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void anOfficeBehindOneAddressMayMistypeMoreOften() {
    fail(49);

    assertThat(throttle.waitAt(NOW, ADDRESS)).isZero();
  }

  @Test
  void theWaitRunsOut() {
    fail(8);

    assertThat(throttle.waitAt(NOW.plusSeconds(5), PAIR)).isEqualTo(Duration.ofSeconds(3));
    assertThat(throttle.waitAt(NOW.plusSeconds(8), PAIR)).isZero();
  }

  @Test
  void failuresAreForgottenAfterAQuarterOfAnHour() {
    fail(10);
    Instant later = NOW.plus(Duration.ofMinutes(16));

    throttle.tried(later);

    assertThat(throttle.waitAt(later, PAIR)).isZero();
  }

  @Test
  void whoeverKnowsThePasswordStartsAfresh() {
    fail(10);

    throttle.forget();

    assertThat(throttle.waitAt(NOW, PAIR)).isZero();
  }

  @Test
  void whatIsTypedAsAUsernameIsNotKept() {
    assertThat(PAIR.keyOf("my secret password")).hasSize(64).doesNotContain("secret");
  }

  @Test
  void theWaitIsToldInWholeSecondsNeverTooFew() {
    assertThat(new TooManyAttempts(Duration.ofMillis(1_200)).seconds()).isEqualTo(2);
    assertThat(new TooManyAttempts(Duration.ofMillis(3))).hasMessageContaining("in 1 second.");
  }
}
