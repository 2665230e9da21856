package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The targets the service set for itself. */
@ApplicationScoped
public class LocalTargetRepository {

  private static final String OF_STATEMENT =
      "SELECT t FROM LocalTarget t JOIN FETCH t.setBy WHERE t.statement = :statement"
          + " ORDER BY t.setAt DESC, t.id DESC";

  @PersistenceContext private EntityManager entityManager;

  List<LocalTarget> all() {
    return entityManager
        .createQuery("SELECT t FROM LocalTarget t JOIN FETCH t.setBy", LocalTarget.class)
        .getResultList();
  }

  /** Every target of a statement, the one set last first. */
  List<LocalTarget> of(String statement) {
    return entityManager
        .createQuery(OF_STATEMENT, LocalTarget.class)
        .setParameter("statement", statement)
        .getResultList();
  }

  Optional<LocalTarget> find(long id) {
    return Optional.ofNullable(entityManager.find(LocalTarget.class, id));
  }

  void add(LocalTarget target) {
    entityManager.persist(target);
  }

  /** Lets nobody else set or withdraw a target of this statement until the transaction ends. */
  void lock(String statement) {
    entityManager
        .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtext(?)) AS text)")
        .setParameter(1, "local target " + statement)
        .getResultList();
  }
}
