package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** Keeps the counts of misses; in the database, so that every node and the next start know them. */
@ApplicationScoped
public class LinkThrottleRepository {

  private static final int SWEPT_AT_ONCE = 100;

  @PersistenceContext private EntityManager entityManager;

  Optional<LinkThrottle> find(String key) {
    return Optional.ofNullable(entityManager.find(LinkThrottle.class, key));
  }

  /** The count under that key, which nobody else can change until the transaction ends. */
  LinkThrottle lock(String key, Instant now) {
    entityManager
        .createNativeQuery(
            "INSERT INTO reply_throttle (key, misses, first_at) VALUES (?, 0, ?)"
                + " ON CONFLICT DO NOTHING")
        .setParameter(1, key)
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
    return entityManager.find(LinkThrottle.class, key, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Removes some counts that were begun before; passes over those in use. */
  void sweep(Instant before) {
    entityManager
        .createNativeQuery(
            "DELETE FROM reply_throttle WHERE key IN (SELECT key FROM reply_throttle"
                + " WHERE first_at < ? LIMIT ? FOR UPDATE SKIP LOCKED)")
        .setParameter(1, Timestamp.from(before))
        .setParameter(2, SWEPT_AT_ONCE)
        .executeUpdate();
  }
}
