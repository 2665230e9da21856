package org.caseaudit.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.template.Address;

/** What was said about the answers of audits. */
@ApplicationScoped
public class ReviewRepository {

  @PersistenceContext private EntityManager em;

  Optional<ReviewComment> find(long id) {
    return Optional.ofNullable(em.find(ReviewComment.class, id));
  }

  void add(ReviewComment comment) {
    em.persist(comment);
  }

  /** The threads of a sheet by the answer they are about, oldest first. */
  Map<Address, List<CommentThread>> threads(long sheet) {
    Map<Long, CommentThread> byId = new LinkedHashMap<>();
    Map<Address, List<CommentThread>> threads = new HashMap<>();
    for (ReviewComment comment :
        em.createQuery(
                """
                select c from ReviewComment c join fetch c.writtenBy
                where c.sheetId = :sheet order by c.writtenAt, c.id
                """,
                ReviewComment.class)
            .setParameter("sheet", sheet)
            .getResultList()) {
      if (comment.getRepliesTo() == null) {
        CommentThread thread = new CommentThread(comment, new ArrayList<>());
        byId.put(comment.getId(), thread);
        threads.computeIfAbsent(comment.getAddress(), at -> new ArrayList<>()).add(thread);
      } else {
        byId.get(comment.getRepliesTo().getId()).replies().add(comment);
      }
    }
    return threads;
  }

  /** How many threads with this status each of the sheets has; sheets with none are left out. */
  public Map<Long, Long> count(Collection<Long> sheets, ReviewComment.Status status) {
    Map<Long, Long> counts = new HashMap<>();
    if (!sheets.isEmpty()) {
      em.createQuery(
              """
              select c.sheetId, count(c) from ReviewComment c
              where c.sheetId in :sheets and c.status = :status group by c.sheetId
              """,
              Object[].class)
          .setParameter("sheets", sheets)
          .setParameter("status", status)
          .getResultList()
          .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
    }
    return counts;
  }
}
