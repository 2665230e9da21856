package org.caseaudit.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * How often something was tried of late, and so how long the next try must wait. The wait doubles
 * with each failure up to a limit that a person can bear; tries made meanwhile don't count, so
 * nobody can make it longer by trying on.
 */
@Entity
@Table(name = "sign_in_throttle")
public class SignInThrottle {

  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

  /** What is counted, how many failures are free, and how long the wait may become. */
  enum Kind {
    /** One username from one address: somebody guessing, or somebody who forgot. */
    PAIR(5, Duration.ofSeconds(60)),
    /** One address, whatever the username: an office may stand behind it. */
    ADDRESS(50, Duration.ofSeconds(60)),
    /** One username from anywhere: short, or strangers could keep somebody out. */
    USERNAME(30, Duration.ofSeconds(5));

    private final int free;
    private final Duration longest;

    Kind(int free, Duration longest) {
      this.free = free;
      this.longest = longest;
    }

    Duration waitAfter(int failures) {
      if (failures < free) {
        return Duration.ZERO;
      }
      Duration doubled = Duration.ofSeconds(1L << Math.min(failures - free, 16));
      return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /** The key under which something is counted: a digest, as people mistype passwords here. */
    String keyOf(String what) {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256")
                .digest((name() + ":" + what).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Id
  @Column(name = "key")
  private String id;

  private int failures;

  @Column(name = "last_tried_at")
  private Instant lastTriedAt;

  protected SignInThrottle() {}

  SignInThrottle(String id, Instant lastTriedAt) {
    this.id = id;
    this.lastTriedAt = lastTriedAt;
  }

  /** How long a try must still wait; zero when it may go on. */
  Duration waitAt(Instant now, Kind kind) {
    Instant free = lastTriedAt.plus(kind.waitAfter(failuresAt(now)));
    return free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
  }

  /** Counts a try as failed before its outcome is known, so that parallel tries see each other. */
  void tried(Instant now) {
    failures = failuresAt(now) + 1;
    lastTriedAt = now;
  }

  /** The last try was right: it was no failure. */
  void succeeded() {
    failures = Math.max(0, failures - 1);
  }

  /** Whoever knows the password starts afresh. */
  void forget() {
    failures = 0;
  }

  private int failuresAt(Instant now) {
    return lastTriedAt.plus(FORGOTTEN_AFTER).isBefore(now) ? 0 : failures;
  }
}
