package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeps refusals. */
@ApplicationScoped
public class RefusalRepository {

  @PersistenceContext private EntityManager entityManager;

  void add(Refusal refusal) {
    entityManager.persist(refusal);
  }

  /** The last ones, newest first. */
  public List<Refusal> latest(int atMost) {
    return entityManager
        .createQuery("SELECT r FROM Refusal r ORDER BY r.at DESC, r.id DESC", Refusal.class)
        .setMaxResults(atMost)
        .getResultList();
  }
}
