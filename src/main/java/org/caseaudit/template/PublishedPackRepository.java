package org.caseaudit.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The packs that are and were in force. */
@ApplicationScoped
public class PublishedPackRepository {

  /** Any number will do, as long as nothing else in the database locks the same one. */
  private static final long PUBLISHING_LOCK = 20_160_920L;

  @PersistenceContext private EntityManager em;

  /** Lets nobody else publish until the transaction ends. */
  void lockForPublishing() {
    em.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(?1)) AS locked")
        .setParameter(1, PUBLISHING_LOCK)
        .getSingleResult();
  }

  /** Lets nobody publish until the transaction ends; many may do this at once. */
  void holdAgainstPublishing() {
    em.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock_shared(?1)) AS locked")
        .setParameter(1, PUBLISHING_LOCK)
        .getSingleResult();
  }

  /** The number of the pack in force; 0 before there is one. */
  int newest() {
    return ((Number)
            em.createNativeQuery("SELECT coalesce(max(number), 0) FROM published_pack")
                .getSingleResult())
        .intValue();
  }

  Optional<PublishedPack> find(int number) {
    return Optional.ofNullable(em.find(PublishedPack.class, number));
  }

  /** All of them, the newest first. */
  List<PublishedPack> all() {
    return em.createQuery(
            "SELECT p FROM PublishedPack p ORDER BY p.number DESC", PublishedPack.class)
        .getResultList();
  }

  /** The files of a pack as they were published. */
  PackFiles files(int number) {
    List<?> rows =
        em.createNativeQuery(
                """
                SELECT p.path, f.content
                FROM published_pack_file p JOIN published_file f USING (kind, code, version)
                WHERE p.pack = ?1
                """)
            .setParameter(1, number)
            .getResultList();
    TreeMap<String, String> texts = new TreeMap<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      texts.put((String) row[0], (String) row[1]);
    }
    return new PackFiles(texts);
  }

  /** Adds a pack whose files are published. */
  void add(PublishedPack pack, List<PackFile> files) {
    em.persist(pack);
    em.flush();
    for (PackFile file : files) {
      em.createNativeQuery(
              """
              INSERT INTO published_pack_file (pack, path, kind, code, version)
              VALUES (?1, ?2, ?3, ?4, ?5)
              """)
          .setParameter(1, pack.getNumber())
          .setParameter(2, file.name())
          .setParameter(3, file.kind().word())
          .setParameter(4, file.ref().code())
          .setParameter(5, file.ref().version())
          .executeUpdate();
    }
  }
}
