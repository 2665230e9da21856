package org.caseaudit.user;

import java.time.Duration;

/** A password isn't looked at now, right or wrong; it may be sent again after a while. */
public class TooManyAttempts extends RuntimeException {

  private final Duration wait;

  TooManyAttempts(Duration wait) {
    super("Too many attempts to sign in. Try again in " + words(wait) + ".");
    this.wait = wait;
  }

  /** How long to wait, at least a second. */
  public long seconds() {
    return inSeconds(wait);
  }

  private static String words(Duration wait) {
    long seconds = inSeconds(wait);
    return seconds == 1 ? "1 second" : seconds + " seconds";
  }

  private static long inSeconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
