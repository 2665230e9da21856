package org.caseaudit.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Keeps messages, and who has had the digest of which day. */
@ApplicationScoped
public class MessageRepository {

  @PersistenceContext private EntityManager entityManager;

  void add(Message message) {
    entityManager.persist(message);
  }

  Optional<Message> find(long id) {
    return Optional.ofNullable(entityManager.find(Message.class, id));
  }

  /** Somebody's messages, the newest first. */
  List<Message> of(long account, int first, int most) {
    return entityManager
        .createQuery(
            "SELECT m FROM Message m WHERE m.to.id = :account ORDER BY m.writtenAt DESC, m.id DESC",
            Message.class)
        .setParameter("account", account)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  long count(long account) {
    return entityManager
        .createQuery("SELECT count(m) FROM Message m WHERE m.to.id = :account", Long.class)
        .setParameter("account", account)
        .getSingleResult();
  }

  /** How many of somebody's messages they haven't looked at here. */
  long countUnread(long account) {
    return entityManager
        .createQuery(
            "SELECT count(m) FROM Message m WHERE m.to.id = :account AND m.readAt IS NULL",
            Long.class)
        .setParameter("account", account)
        .getSingleResult();
  }

  void markRead(long account, Instant at) {
    entityManager
        .createQuery(
            "SELECT m FROM Message m WHERE m.to.id = :account AND m.readAt IS NULL", Message.class)
        .setParameter("account", account)
        .getResultList()
        .forEach(message -> message.read(at));
  }

  /** Everybody's, the newest first. */
  List<Message> all(int first, int most) {
    return entityManager
        .createQuery(
            "SELECT m FROM Message m JOIN FETCH m.to ORDER BY m.writtenAt DESC, m.id DESC",
            Message.class)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  long countAll() {
    return entityManager
        .createQuery("SELECT count(m) FROM Message m", Long.class)
        .getSingleResult();
  }

  /** Those that should have been sent and were not, the newest first. */
  List<Message> notSent(int most) {
    return entityManager
        .createQuery(
            "SELECT m FROM Message m JOIN FETCH m.to WHERE m.posting IN :postings AND m.failure IS"
                + " NOT NULL ORDER BY m.id DESC",
            Message.class)
        .setParameter("postings", EnumSet.of(Message.Posting.FAILED, Message.Posting.WAITING))
        .setMaxResults(most)
        .getResultList();
  }

  /** The next message to send, which nobody else sends meanwhile; passes over those being sent. */
  Optional<Message> lockNextToSend(Instant now) {
    List<?> ids =
        entityManager
            .createNativeQuery(
                "SELECT id FROM message WHERE posting = 'WAITING' AND next_try_at <= ?1"
                    + " ORDER BY urgent DESC, next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED")
            .setParameter(1, Timestamp.from(now))
            .getResultList();
    return ids.stream().findFirst().flatMap(id -> find(((Number) id).longValue()));
  }

  /** The accounts in use that have not had the digest of a day. */
  List<Long> withoutDigest(LocalDate day) {
    List<?> ids =
        entityManager
            .createNativeQuery(
                "SELECT a.id FROM account a WHERE a.enabled AND NOT EXISTS"
                    + " (SELECT 1 FROM digest d WHERE d.account_id = a.id AND d.day = ?1)"
                    + " ORDER BY a.id")
            .setParameter(1, Date.valueOf(day))
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** Notes that an account has the digest of a day; of two that try, one is told it did. */
  boolean noteDigest(long account, LocalDate day) {
    return entityManager
            .createNativeQuery(
                "INSERT INTO digest (account_id, day) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
            .setParameter(1, account)
            .setParameter(2, Date.valueOf(day))
            .executeUpdate()
        == 1;
  }
}
