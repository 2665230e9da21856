package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;

/** Keeps the counts of tries; in the database, so that every node and the next start know them. */
@ApplicationScoped
public class SignInThrottleRepository {

  private static final int SWEPT_AT_ONCE = 100;

  @PersistenceContext private EntityManager entityManager;

  /** The count under that key, which nobody else can change until the transaction ends. */
  SignInThrottle lock(String key, Instant now) {
    entityManager
        .createNativeQuery(
            "INSERT INTO sign_in_throttle (key, failures, last_tried_at) VALUES (?, 0, ?)"
                + " ON CONFLICT DO NOTHING")
        .setParameter(1, key)
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
    return entityManager.find(SignInThrottle.class, key, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Removes some counts nobody has added to since then; passes over those in use. */
  void sweep(Instant before) {
    entityManager
        .createNativeQuery(
            "DELETE FROM sign_in_throttle WHERE key IN (SELECT key FROM sign_in_throttle"
                + " WHERE last_tried_at < ? LIMIT ? FOR UPDATE SKIP LOCKED)")
        .setParameter(1, Timestamp.from(before))
        .setParameter(2, SWEPT_AT_ONCE)
        .executeUpdate();
  }
}
