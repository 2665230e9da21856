package org.caseaudit.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The actions from audits, one by one and by audit. */
@ApplicationScoped
public class RemedialActionRepository {

  @PersistenceContext private EntityManager entityManager;

  Optional<RemedialAction> find(long id) {
    return Optional.ofNullable(entityManager.find(RemedialAction.class, id));
  }

  /** The action, held against every other writer until the transaction ends. */
  Optional<RemedialAction> lock(long id) {
    return Optional.ofNullable(
        entityManager.find(RemedialAction.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** All actions of an audit, withdrawn ones too, in the order they were raised. */
  public List<RemedialAction> ofAudit(long audit) {
    return entityManager
        .createQuery(
            "SELECT r FROM RemedialAction r WHERE r.audit.id = :audit ORDER BY r.id",
            RemedialAction.class)
        .setParameter("audit", audit)
        .getResultList();
  }

  /** The same, held against every other writer until the transaction ends. */
  List<RemedialAction> lockOfAudit(long audit) {
    return entityManager
        .createQuery(
            "SELECT r FROM RemedialAction r WHERE r.audit.id = :audit ORDER BY r.id",
            RemedialAction.class)
        .setParameter("audit", audit)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** What is still to be done for a child, from whichever audit, the one due first on top. */
  public List<RemedialAction> openOfChild(String reference) {
    return entityManager
        .createQuery(
            """
            SELECT r FROM RemedialAction r JOIN FETCH r.audit a JOIN a.sheet s
            WHERE s.stratum.childReference = :child AND r.status NOT IN :ended
            ORDER BY r.dueOn, r.id
            """,
            RemedialAction.class)
        .setParameter("child", reference)
        .setParameter(
            "ended", EnumSet.of(RemedialAction.Status.DONE, RemedialAction.Status.WITHDRAWN))
        .getResultList();
  }

  void add(RemedialAction action) {
    entityManager.persist(action);
  }

  void add(RemedialUpdate update) {
    entityManager.persist(update);
  }

  /** Sends what is pending to the database, so that numbers and versions are known. */
  void flush() {
    entityManager.flush();
  }

  /** Everything done to and said about an action, newest first. */
  List<RemedialUpdate> updates(long action) {
    return entityManager
        .createQuery(
            "SELECT u FROM RemedialUpdate u LEFT JOIN FETCH u.madeBy WHERE u.actionId = :action"
                + " ORDER BY u.madeAt DESC, u.id DESC",
            RemedialUpdate.class)
        .setParameter("action", action)
        .getResultList();
  }
}
