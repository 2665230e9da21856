package org.caseaudit.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * How many links that lead nowhere were asked for from one address of late. A link that works
 * counts for nothing: a whole school may stand behind an address.
 */
@Entity
@Table(name = "reply_throttle")
public class LinkThrottle {

  static final int MOST_MISSES = 30;
  static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  @Id
  @Column(name = "key")
  private String id;

  private int misses;

  @Column(name = "first_at")
  private Instant firstAt;

  protected LinkThrottle() {}

  /** As long as nothing was missed. */
  LinkThrottle(String id, Instant firstAt) {
    this.id = id;
    this.firstAt = firstAt;
  }

  /** Whether this address has to wait before it is told anything. */
  boolean isExhausted(Instant now) {
    return misses >= MOST_MISSES && isRemembered(now);
  }

  /** Counts a miss. */
  void missed(Instant now) {
    if (!isRemembered(now)) {
      misses = 0;
      firstAt = now;
    }
    misses++;
  }

  private boolean isRemembered(Instant now) {
    return firstAt.plus(FORGOTTEN_AFTER).isAfter(now);
  }
}
