package org.caseaudit.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseaudit.sheet.AnswerSheet;

/** Finds entries of registers and keeps why they were changed. */
@ApplicationScoped
public class RegisterRepository {

  /** Any number will do, as long as nothing else in the database locks the same one. */
  private static final long IMPORT_LOCK = 20_160_903L;

  @PersistenceContext private EntityManager entityManager;

  public Optional<RegisterEntry> find(long id) {
    return Optional.ofNullable(entityManager.find(RegisterEntry.class, id));
  }

  void add(RegisterEntry entry) {
    entityManager.persist(entry);
  }

  void add(RegisterChange change) {
    entityManager.persist(change);
  }

  /** Why an entry was opened again or withdrawn, the first time first. */
  List<RegisterChange> changes(long entry) {
    return entityManager
        .createQuery(
            "SELECT c FROM RegisterChange c JOIN FETCH c.madeBy WHERE c.entry = :entry"
                + " ORDER BY c.madeAt, c.id",
            RegisterChange.class)
        .setParameter("entry", entry)
        .getResultList();
  }

  /** The entries with these references, by reference. */
  Map<String, RegisterEntry> byReference(String register, Collection<String> references) {
    return references.isEmpty()
        ? Map.of()
        : entityManager
            .createQuery(
                "SELECT e FROM RegisterEntry e WHERE e.register = :register AND e.reference IN"
                    + " :references",
                RegisterEntry.class)
            .setParameter("register", register)
            .setParameter("references", references)
            .getResultStream()
            .collect(Collectors.toMap(RegisterEntry::getReference, entry -> entry));
  }

  /** The entries that say the same, by what they say. */
  Map<String, RegisterEntry> byDigest(String register, Collection<String> digests) {
    return digests.isEmpty()
        ? Map.of()
        : entityManager
            .createQuery(
                "SELECT e FROM RegisterEntry e WHERE e.register = :register AND e.digest IN"
                    + " :digests",
                RegisterEntry.class)
            .setParameter("register", register)
            .setParameter("digests", digests)
            .getResultStream()
            .collect(Collectors.toMap(RegisterEntry::getDigest, entry -> entry, (a, b) -> a));
  }

  /** The saved entries of a child in some registers, but for one. */
  List<RegisterEntry> savedOf(String child, Collection<String> registers, long but) {
    return entityManager
        .createQuery(
            "SELECT e FROM RegisterEntry e JOIN e.sheet s WHERE s.stratum.childReference = :child"
                + " AND e.register IN :registers AND s.status = :sealed AND e.id <> :but",
            RegisterEntry.class)
        .setParameter("child", child)
        .setParameter("registers", registers)
        .setParameter("sealed", AnswerSheet.Status.SEALED)
        .setParameter("but", but)
        .getResultList();
  }

  /** Keeps other imports waiting until this transaction ends, on any node. */
  void lockForImport() {
    entityManager
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(?1)")
        .setParameter(1, IMPORT_LOCK)
        .getSingleResult();
  }

  /**
   * Sends what was changed to the database and lets go of it, so that a long import stays small.
   */
  void release() {
    entityManager.flush();
    entityManager.clear();
  }
}
