package org.caseaudit.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.shared.SecretLink;

/** Rounds of consultations, one-time links, and what came of them. */
@ApplicationScoped
public class ConsultationRepository {

  private static final String RESPONSES =
      """
      SELECT strand, sum(invited), sum(replied)
        FROM (SELECT i.addressee AS strand, count(*) AS invited, 0 AS replied
                FROM invitation i JOIN consultation_round r ON r.id = i.round_id
               WHERE %1$s AND i.revoked_on IS NULL GROUP BY i.addressee
               UNION ALL
              SELECT p.strand, count(*) FILTER (WHERE p.on_paper), count(*)
                FROM consultation_reply p JOIN consultation_round r ON r.id = p.round_id
               WHERE %1$s GROUP BY p.strand) AS counted
       GROUP BY strand ORDER BY strand
      """;

  @PersistenceContext private EntityManager entityManager;

  void add(ConsultationRound round) {
    entityManager.persist(round);
    entityManager.flush();
  }

  void add(Invitation invitation) {
    entityManager.persist(invitation);
  }

  void add(ConsultationReply reply) {
    entityManager.persist(reply);
  }

  Optional<ConsultationRound> find(long id) {
    return Optional.ofNullable(entityManager.find(ConsultationRound.class, id));
  }

  /** Every round, the one that closes last first. */
  List<ConsultationRound> rounds() {
    return entityManager
        .createQuery(
            "SELECT r FROM ConsultationRound r ORDER BY r.closesOn DESC, r.id DESC",
            ConsultationRound.class)
        .getResultList();
  }

  Optional<Invitation> findLink(SecretLink link) {
    return invitation(link, LockModeType.NONE);
  }

  /** The same, which nobody else can use until the transaction ends. */
  Optional<Invitation> lockLink(SecretLink link) {
    return invitation(link, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<Invitation> invitation(SecretLink link, LockModeType lock) {
    return entityManager
        .createQuery("SELECT i FROM Invitation i WHERE i.digest = :digest", Invitation.class)
        .setParameter("digest", link.digest())
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** Those asked some of these things about an audit, in the order in which they were. */
  List<Invitation> ofAudit(long audit, Set<Invitation.Asks> asks) {
    return entityManager
        .createQuery(
            "SELECT i FROM Invitation i WHERE i.audit.id = :audit AND i.asks IN :asks ORDER BY"
                + " i.id",
            Invitation.class)
        .setParameter("audit", audit)
        .setParameter("asks", asks)
        .getResultList();
  }

  Optional<Invitation> findInvitation(long id) {
    return Optional.ofNullable(
        entityManager.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<OpenedReturns> openedReturns(long audit) {
    return Optional.ofNullable(entityManager.find(OpenedReturns.class, audit));
  }

  void add(OpenedReturns opened) {
    entityManager.persist(opened);
  }

  /** How many were asked in a round and how many replied, by strand. */
  List<Responses> responses(ConsultationRound round) {
    return responses(
        entityManager
            .createNativeQuery(RESPONSES.formatted("r.id = ?1"))
            .setParameter(1, round.getId())
            .getResultList());
  }

  /**
   * How many were asked in the rounds of a template that opened within a period, and how many have
   * replied so far, by strand.
   */
  public List<Responses> responses(String template, LocalDate from, LocalDate to) {
    return responses(
        entityManager
            .createNativeQuery(
                RESPONSES.formatted("r.template_code = ?1 AND r.opens_on BETWEEN ?2 AND ?3"))
            .setParameter(1, template)
            .setParameter(2, Date.valueOf(from))
            .setParameter(3, Date.valueOf(to))
            .getResultList());
  }

  private static List<Responses> responses(List<?> rows) {
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Responses(
                    (String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
        .toList();
  }
}
