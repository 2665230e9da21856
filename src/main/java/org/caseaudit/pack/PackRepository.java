package org.caseaudit.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What was uploaded. */
@ApplicationScoped
public class PackRepository {

  @PersistenceContext private EntityManager em;

  void add(PackUpload upload) {
    em.persist(upload);
    em.flush();
  }

  Optional<PackUpload> find(long id) {
    return Optional.ofNullable(em.find(PackUpload.class, id));
  }

  /** The upload, held against everybody else until the transaction ends. */
  Optional<PackUpload> lock(long id) {
    return Optional.ofNullable(em.find(PackUpload.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The last ones, newest first. */
  List<PackUpload> uploads(int most) {
    return em.createQuery("select u from PackUpload u order by u.uploadedAt desc", PackUpload.class)
        .setMaxResults(most)
        .getResultList();
  }
}
