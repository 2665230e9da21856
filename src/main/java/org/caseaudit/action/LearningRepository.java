package org.caseaudit.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.audit.Audit;

/** What the authorised audits of a service have in common, read from their sealed answers. */
@ApplicationScoped
public class LearningRepository {

  private static final String SEALED =
      """
       FROM audit a
       JOIN answer_sheet s ON s.id = a.id AND a.second_to IS NULL AND s.status = 'SEALED'
       JOIN sealed_sheet d ON d.sheet_id = s.id AND d.revision = s.revision
      """;
  private static final String SAID =
      """
       JOIN sealed_answer w ON w.sheet_id = s.id AND w.revision = s.revision AND w.item = ''
        AND w.state = 'answered' AND w.question = ANY (string_to_array(?2, ','))
      """;

  /** How many audits named a theme in a quarter. */
  record Named(Quarter quarter, String theme, long audits) {}

  /** How many actions of the audits that named a theme are open and done. */
  record Followed(long open, long done) {}

  /** Good practice as an audit has it. */
  public record Practice(long audit, LocalDate sealedOn, String words) {}

  @PersistenceContext private EntityManager entityManager;

  /** How many audits were authorised in each quarter from a day on. */
  Map<Quarter, Long> audits(LocalDate from) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "SELECT CAST(date_trunc('quarter', d.sealed_on) AS date), count(*)"
                    + SEALED
                    + " WHERE d.sealed_on >= ?1 GROUP BY 1")
            .setParameter(1, Date.valueOf(from))
            .getResultList();
    Map<Quarter, Long> audits = new HashMap<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      audits.put(new Quarter(day(row[0])), ((Number) row[1]).longValue());
    }
    return audits;
  }

  /**
   * How often each theme was named from a day on.
   *
   * @param questions the codes of the questions whose answers are the themes
   */
  List<Named> named(LocalDate from, List<String> questions) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "SELECT CAST(date_trunc('quarter', d.sealed_on) AS date), t.theme, count(*)"
                    + SEALED
                    + SAID
                    + " CROSS JOIN LATERAL unnest(string_to_array(w.value, ',')) AS t(theme)"
                    + " WHERE d.sealed_on >= ?1 GROUP BY 1, 2")
            .setParameter(1, Date.valueOf(from))
            .setParameter(2, String.join(",", questions))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Named(new Quarter(day(row[0])), (String) row[1], ((Number) row[2]).longValue()))
        .toList();
  }

  /** The numbers of the latest audits that named a theme. */
  List<Long> latest(LocalDate from, List<String> questions, String theme, int most) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "SELECT a.id"
                    + SEALED
                    + SAID
                    + " WHERE d.sealed_on >= ?1 AND ?3 = ANY (string_to_array(w.value, ','))"
                    + " ORDER BY d.sealed_on DESC, a.id DESC")
            .setParameter(1, Date.valueOf(from))
            .setParameter(2, String.join(",", questions))
            .setParameter(3, theme)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** What became of the actions of the audits from a day on, by theme of the audit. */
  Map<String, Followed> followed(LocalDate from, List<String> questions) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "SELECT t.theme, count(*) FILTER (WHERE r.status NOT IN ('DONE', 'WITHDRAWN')),"
                    + " count(*) FILTER (WHERE r.status = 'DONE')"
                    + SEALED
                    + SAID
                    + " CROSS JOIN LATERAL unnest(string_to_array(w.value, ',')) AS t(theme)"
                    + " JOIN remedial_action r ON r.audit_id = a.id"
                    + " WHERE d.sealed_on >= ?1 GROUP BY 1")
            .setParameter(1, Date.valueOf(from))
            .setParameter(2, String.join(",", questions))
            .getResultList();
    Map<String, Followed> followed = new HashMap<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      followed.put(
          (String) row[0],
          new Followed(((Number) row[1]).longValue(), ((Number) row[2]).longValue()));
    }
    return followed;
  }

  /**
   * The changes of practice a register has about any theme, the latest first.
   *
   * @param theme the code of the question after the theme, as the two others
   */
  List<PracticeChange> changes(String register, String theme, String what, String evidence) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                SELECT e.id, e.register, t.value, e.happened_on, w.value, p.value IS NOT NULL
                FROM register_entry e
                JOIN answer_sheet s ON s.id = e.id AND s.status = 'SEALED'
                JOIN sealed_answer t ON t.sheet_id = s.id AND t.revision = s.revision
                 AND t.question = ?2 AND t.item = '' AND t.state = 'answered'
                JOIN sealed_answer w ON w.sheet_id = s.id AND w.revision = s.revision
                 AND w.question = ?3 AND w.item = '' AND w.state = 'answered'
                LEFT JOIN sealed_answer p ON p.sheet_id = s.id AND p.revision = s.revision
                 AND p.question = ?4 AND p.item = '' AND p.state = 'answered'
                WHERE e.register = ?1 ORDER BY e.happened_on DESC, e.id DESC
                """)
            .setParameter(1, register)
            .setParameter(2, theme)
            .setParameter(3, what)
            .setParameter(4, evidence)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new PracticeChange(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    (String) row[2],
                    day(row[3]),
                    (String) row[4],
                    (Boolean) row[5]))
        .toList();
  }

  /** Good practice of authorised audits that nobody has looked at yet, the latest first. */
  List<Practice> practiceToShare(List<String> questions, int most) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "SELECT a.id, d.sealed_on, w.value"
                    + SEALED
                    + SAID.replace("?2", "?1")
                    + " WHERE length(trim(w.value)) > 0"
                    + " AND NOT EXISTS (SELECT 1 FROM shared_practice p WHERE p.audit_id = a.id)"
                    + " ORDER BY d.sealed_on DESC, a.id DESC")
            .setParameter(1, String.join(",", questions))
            .setMaxResults(most)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Practice(((Number) row[0]).longValue(), day(row[1]), (String) row[2]))
        .toList();
  }

  /** What was shared, the latest first. */
  List<SharedPractice> shared() {
    return entityManager
        .createQuery(
            "SELECT p FROM SharedPractice p WHERE p.shared = TRUE ORDER BY p.sharedOn DESC,"
                + " p.audit DESC",
            SharedPractice.class)
        .getResultList();
  }

  Optional<SharedPractice> practice(long audit) {
    return Optional.ofNullable(entityManager.find(SharedPractice.class, audit));
  }

  void add(SharedPractice practice) {
    entityManager.persist(practice);
  }

  /** The authorised audits that look again at an audited case, the latest first. */
  List<Audit> reAudits() {
    return entityManager
        .createQuery(
            "SELECT a FROM Audit a JOIN FETCH a.sampledCase c JOIN FETCH a.sheet"
                + " WHERE c.reAuditOf IS NOT NULL AND a.secondTo IS NULL AND a.status = :authorised"
                + " ORDER BY a.authorisedAt DESC, a.id DESC",
            Audit.class)
        .setParameter("authorised", Audit.Status.AUTHORISED)
        .getResultList();
  }

  private static LocalDate day(Object column) {
    return column == null ? null : ((Date) column).toLocalDate();
  }
}
