package org.caseaudit.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Facts about this installation that there is only one of, the same for every node. */
@ApplicationScoped
public class SettingRepository {

  @PersistenceContext private EntityManager entityManager;

  public Optional<String> find(String key) {
    List<?> found =
        entityManager
            .createNativeQuery("SELECT value FROM setting WHERE key = ?")
            .setParameter(1, key)
            .getResultList();
    return found.stream().map(String.class::cast).findFirst();
  }

  /** Sets it, whatever it was. */
  public void put(String key, String value) {
    entityManager
        .createNativeQuery(
            "INSERT INTO setting (key, value) VALUES (?, ?)"
                + " ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .setParameter(1, key)
        .setParameter(2, value)
        .executeUpdate();
  }

  /** Sets it unless it is set already; says whether it did. */
  public boolean putIfAbsent(String key, String value) {
    int rows =
        entityManager
            .createNativeQuery(
                "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING")
            .setParameter(1, key)
            .setParameter(2, value)
            .executeUpdate();
    return rows == 1;
  }

  /** Changes it if it still is what the caller thinks; of two that try, one succeeds. */
  public boolean replace(String key, String expected, String value) {
    int rows =
        entityManager
            .createNativeQuery("UPDATE setting SET value = ? WHERE key = ? AND value = ?")
            .setParameter(1, value)
            .setParameter(2, key)
            .setParameter(3, expected)
            .executeUpdate();
    return rows == 1;
  }
}
