package org.caseaudit.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The published files. */
@ApplicationScoped
public class TemplateRepository {

  @PersistenceContext private EntityManager em;

  Optional<PublishedFile> find(PackFile.Kind kind, TemplateRef ref) {
    return em.createQuery(
            """
            SELECT f FROM PublishedFile f
            WHERE f.kind = :kind AND f.code = :code AND f.version = :version
            """,
            PublishedFile.class)
        .setParameter("kind", kind.word())
        .setParameter("code", ref.code())
        .setParameter("version", ref.version())
        .getResultStream()
        .findFirst();
  }

  /** All versions of all files of a kind. */
  List<TemplateRef> all(PackFile.Kind kind) {
    return em.createQuery(
            """
            SELECT NEW org.caseaudit.template.TemplateRef(f.code, f.version) FROM PublishedFile f
            WHERE f.kind = :kind ORDER BY f.code, f.version
            """,
            TemplateRef.class)
        .setParameter("kind", kind.word())
        .getResultList();
  }

  /** All versions of one file, the newest first. */
  List<PublishedFile> versions(PackFile.Kind kind, String code) {
    return em.createQuery(
            """
            SELECT f FROM PublishedFile f
            WHERE f.kind = :kind AND f.code = :code ORDER BY f.version DESC
            """,
            PublishedFile.class)
        .setParameter("kind", kind.word())
        .setParameter("code", code)
        .getResultList();
  }

  /** The withdrawals that hold. */
  List<TemplateWithdrawal> withdrawals() {
    return em.createQuery(
            "SELECT w FROM TemplateWithdrawal w WHERE w.takenBackAt IS NULL",
            TemplateWithdrawal.class)
        .getResultList();
  }

  void add(TemplateWithdrawal withdrawal) {
    em.persist(withdrawal);
  }

  void add(PublishedFile file) {
    em.persist(file);
  }
}
