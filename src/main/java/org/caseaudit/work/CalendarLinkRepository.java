package org.caseaudit.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.caseaudit.shared.SecretLink;

/** Finds whose calendar a link leads to. */
@ApplicationScoped
public class CalendarLinkRepository {

  @PersistenceContext private EntityManager entityManager;

  Optional<CalendarLink> of(long account) {
    return Optional.ofNullable(entityManager.find(CalendarLink.class, account));
  }

  Optional<CalendarLink> find(SecretLink link) {
    return entityManager
        .createQuery("SELECT l FROM CalendarLink l WHERE l.digest = :digest", CalendarLink.class)
        .setParameter("digest", link.digest())
        .getResultStream()
        .findFirst();
  }

  void add(CalendarLink link) {
    entityManager.persist(link);
  }

  /** Removes somebody's link, if they have one; tells whether they had. */
  boolean remove(long account) {
    return entityManager
            .createQuery("DELETE FROM CalendarLink l WHERE l.account = :account")
            .setParameter("account", account)
            .executeUpdate()
        == 1;
  }

  /** Notes what the calendar holds, by its digest: if that is something else, it changed now. */
  Instant noteContent(CalendarLink link, String content, Instant now) {
    entityManager
        .createNativeQuery(
            "UPDATE calendar_link SET content = ?1, changed_at = ?2"
                + " WHERE account_id = ?3 AND content IS DISTINCT FROM ?1")
        .setParameter(1, content)
        .setParameter(2, Timestamp.from(now))
        .setParameter(3, link.getAccount())
        .executeUpdate();
    entityManager.refresh(link);
    return link.getChangedAt();
  }
}
