package org.caseaudit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Subject;

/** Keeps the trail and finds entries in it. */
@ApplicationScoped
public class TrailRepository {

  @PersistenceContext private EntityManager entityManager;

  void add(TrailEntry entry) {
    entityManager.persist(entry);
  }

  /** The last entry about a subject; nobody else adds one until the transaction ends. */
  Optional<TrailEntry> lockedLastAbout(Subject subject) {
    entityManager
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?, 0))")
        .setParameter(1, subject.kind() + "/" + subject.id())
        .getSingleResult();
    return entityManager
        .createQuery(
            "SELECT e FROM TrailEntry e WHERE e.subjectKind = :kind AND e.subjectId = :id"
                + " ORDER BY e.number DESC",
            TrailEntry.class)
        .setParameter("kind", subject.kind())
        .setParameter("id", subject.id())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The newest entries that a filter lets through, before a cursor if there is one. */
  public List<TrailEntry> find(TrailFilter filter, TrailCursor before, int atMost) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    if (filter.kind() != null) {
      conditions.add("e.subjectKind = :kind");
      values.put("kind", filter.kind());
    }
    if (filter.subject() != null) {
      conditions.add("e.subjectId = :subject");
      values.put("subject", filter.subject());
    }
    if (filter.account() != null) {
      conditions.add("e.account = :account");
      values.put("account", filter.account());
    }
    if (filter.from() != null) {
      conditions.add("e.at >= :from");
      values.put("from", startOf(filter.from()));
    }
    if (filter.until() != null) {
      conditions.add("e.at < :until");
      values.put("until", startOf(filter.until().plusDays(1)));
    }
    if (filter.question() != null) {
      conditions.add("(e.place = :question OR LOCATE(:atItem, e.place) = 1)");
      values.put("question", filter.question());
      values.put("atItem", filter.question() + "@");
    }
    if (before != null) {
      conditions.add("(e.at < :at OR (e.at = :at AND e.id < :id))");
      values.put("at", before.at());
      values.put("id", before.id());
    }
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    TypedQuery<TrailEntry> query =
        entityManager.createQuery(
            "SELECT e FROM TrailEntry e" + where + " ORDER BY e.at DESC, e.id DESC",
            TrailEntry.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(atMost).getResultList();
  }

  /** The kinds of subjects there are entries about. */
  public List<String> kinds() {
    return entityManager
        .createQuery(
            "SELECT DISTINCT e.subjectKind FROM TrailEntry e ORDER BY e.subjectKind", String.class)
        .getResultList();
  }

  /** Some entries in the order they were sealed in, after a given one if there is one. */
  List<TrailEntry> inOrder(TrailEntry last, int atMost) {
    String after =
        last == null
            ? ""
            : " WHERE e.subjectKind > :kind OR (e.subjectKind = :kind AND (e.subjectId > :id"
                + " OR (e.subjectId = :id AND e.number > :number)))";
    TypedQuery<TrailEntry> query =
        entityManager.createQuery(
            "SELECT e FROM TrailEntry e" + after + " ORDER BY e.subjectKind, e.subjectId, e.number",
            TrailEntry.class);
    if (last != null) {
      query
          .setParameter("kind", last.getSubject().kind())
          .setParameter("id", last.getSubject().id())
          .setParameter("number", last.getNumber());
    }
    return query.setMaxResults(atMost).getResultList();
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(London.ZONE).toInstant();
  }
}
