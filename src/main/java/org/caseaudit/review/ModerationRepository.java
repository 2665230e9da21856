package org.caseaudit.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What came of moderations. */
@ApplicationScoped
public class ModerationRepository {

  @PersistenceContext private EntityManager em;

  void add(Moderation moderation) {
    em.persist(moderation);
    em.flush();
  }

  /** The moderation of an audit, by the number of the first or the second. */
  public Optional<Moderation> of(long audit) {
    return em.createQuery(
            "select m from Moderation m join fetch m.moderatedBy"
                + " where m.first.id = :audit or m.second.id = :audit",
            Moderation.class)
        .setParameter("audit", audit)
        .getResultStream()
        .findFirst();
  }

  /** The double ratings that were moderated within a time, the latest first. */
  List<DoubleRating> within(LocalDate from, LocalDate until) {
    return em.createQuery(
            """
            select new org.caseaudit.review.DoubleRating(
              a.id, s.stratum.childReference, s.templateCode, a.officer.id, a.officer.name,
              m.firstGrade, m.secondGrade, m.agreedGrade, m.moderatedOn)
            from Moderation m join m.first a join a.sheet s
            where m.moderatedOn between :from and :until order by m.moderatedOn desc, m.id desc
            """,
            DoubleRating.class)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }
}
