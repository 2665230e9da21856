package org.caseaudit.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What children and families were written. */
@ApplicationScoped
public class FamilyNoteRepository {

  @PersistenceContext private EntityManager entityManager;

  Optional<FamilyNote> find(long id) {
    return Optional.ofNullable(entityManager.find(FamilyNote.class, id));
  }

  Optional<FamilyNote> lock(long id) {
    return Optional.ofNullable(
        entityManager.find(FamilyNote.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The notes of an audit, the first one first. */
  List<FamilyNote> ofAudit(long audit) {
    return entityManager
        .createQuery(
            "SELECT n FROM FamilyNote n WHERE n.audit.id = :audit ORDER BY n.id", FamilyNote.class)
        .setParameter("audit", audit)
        .getResultList();
  }

  void add(FamilyNote note) {
    entityManager.persist(note);
    entityManager.flush();
  }
}
