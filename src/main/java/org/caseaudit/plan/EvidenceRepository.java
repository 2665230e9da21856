package org.caseaudit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.caseaudit.shared.Subject;

/** The files of evidence. */
@ApplicationScoped
public class EvidenceRepository {

  @PersistenceContext private EntityManager entityManager;

  /** What was filed about something, withdrawn files too, oldest first. */
  public List<EvidenceFile> about(Subject subject) {
    return entityManager
        .createQuery(
            "SELECT f FROM EvidenceFile f JOIN FETCH f.filedBy"
                + " WHERE f.subjectKind = :kind AND f.subjectId = :id ORDER BY f.filedAt, f.id",
            EvidenceFile.class)
        .setParameter("kind", subject.kind())
        .setParameter("id", subject.id())
        .getResultList();
  }

  Optional<EvidenceFile> find(long id) {
    return Optional.ofNullable(entityManager.find(EvidenceFile.class, id));
  }

  Optional<EvidenceFile> locked(long id) {
    return Optional.ofNullable(
        entityManager.find(EvidenceFile.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  byte[] content(long id) {
    return entityManager.find(EvidenceContent.class, id).content();
  }

  void add(EvidenceFile file, byte[] content) {
    entityManager.persist(file);
    entityManager.flush();
    entityManager.persist(new EvidenceContent(file.getId(), content));
  }

  void removeContent(long id) {
    entityManager.remove(entityManager.find(EvidenceContent.class, id));
  }
}
