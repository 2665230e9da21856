package org.caseaudit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseaudit.caseload.PlanStatus;

/**
 * Counts how far programmes have got. Audits, invitations and accounts are read by SQL: what makes
 * them comes later. A blind second audit is no step of its own.
 */
@ApplicationScoped
public class BoardRepository {

  private static final int DAYS_FOR_A_REVIEW = 7;
  private static final int MOST_HELD_UP = 500;

  /** An audit that is still with its officer. */
  private static final String TO_DO = "a.status IN ('PLANNED', 'IN_PROGRESS', 'RETURNED')";

  /** Which audit says where a sampled case stands. */
  private static final String ITS_AUDIT = "a.sampled_case_id = c.id AND a.second_to IS NULL";

  private static final String CASES =
      """
        FROM sampled_case c
        JOIN sample s ON s.id = c.sample_id
        LEFT JOIN audit a ON %s
       WHERE s.programme_id IS NOT NULL AND c.replaced_because IS NULL
      """
          .formatted(ITS_AUDIT);

  private static final String PROGRESS =
      """
      SELECT s.programme_id, coalesce(a.status, 'UNALLOCATED'), count(*),
             count(*) FILTER (WHERE a.due_on < ?1 AND %s)
      """
              .formatted(TO_DO)
          + CASES
          + " GROUP BY 1, 2";

  private static final String HELD_UP =
      """
      SELECT because, sample_id, sample_name, child_reference, audit_id, officer, due_on FROM (
      SELECT s.id AS sample_id, s.name AS sample_name, r.child_reference, a.id AS audit_id,
             o.name AS officer, coalesce(a.due_on, s.due_on) AS due_on,
             CASE
               WHEN a.id IS NULL THEN 'NO_OFFICER'
               WHEN a.status = 'WITHDRAWN' THEN 'WITHDRAWN'
               WHEN %1$s AND NOT o.enabled THEN 'OFFICER_DISABLED'
               WHEN a.status = 'SUBMITTED' AND a.submitted_at < ?3 THEN 'REVIEW_OVERDUE'
               WHEN %1$s AND EXISTS (SELECT 1 FROM invitation i
                                      WHERE i.audit_id = a.id AND i.used_on IS NULL
                                        AND i.revoked_on IS NULL)
                 AND NOT EXISTS (SELECT 1 FROM opened_returns w WHERE w.audit_id = a.id)
                 THEN 'WAITING_FOR_RETURNS'
               WHEN %1$s AND a.due_on < ?2 THEN 'LATE'
             END AS because
        FROM sampled_case c
        JOIN sample s ON s.id = c.sample_id
        JOIN case_record r ON r.id = c.case_id
        LEFT JOIN audit a ON %2$s
        LEFT JOIN account o ON o.id = a.officer_id
       WHERE s.programme_id = ?1 AND c.replaced_because IS NULL) AS standing
      WHERE because IS NOT NULL
      ORDER BY array_position(ARRAY['OFFICER_DISABLED', 'WITHDRAWN', 'REVIEW_OVERDUE',
                                    'WAITING_FOR_RETURNS', 'NO_OFFICER', 'LATE'], because),
               due_on, child_reference
      """
          .formatted(TO_DO, ITS_AUDIT);

  private static final String COVERAGE =
      """
      SELECT t.name, CASE WHEN r.closed_on IS NULL THEN r.plan_status ELSE 'closed' END, count(*),
             count(*) FILTER (WHERE EXISTS (
               SELECT 1 FROM sampled_case c
                 JOIN sample s ON s.id = c.sample_id
                 JOIN audit a ON %s
                WHERE c.case_id = r.id AND s.programme_id = ?1 AND a.status = 'AUTHORISED'))
        FROM case_record r
        JOIN team t ON t.id = r.team_id
       WHERE (r.closed_on IS NULL AND r.plan_status = ANY (string_to_array(?2, ',')))
          OR (?3 AND r.closed_on BETWEEN ?4 AND ?5)
       GROUP BY 1, 2
       ORDER BY 1, 2
      """
          .formatted(ITS_AUDIT);

  private static final String LOAD =
      """
      SELECT o.name,
             count(*) FILTER (WHERE %1$s AND s.programme_id = ?1),
             count(*) FILTER (WHERE %1$s AND s.programme_id = ?1 AND a.due_on < ?2),
             count(*) FILTER (WHERE a.status IN ('SUBMITTED', 'IN_MODERATION') AND s.programme_id = ?1),
             count(*) FILTER (WHERE a.status = 'AUTHORISED' AND s.programme_id = ?1),
             count(*) FILTER (WHERE %1$s)
        FROM audit a
        JOIN account o ON o.id = a.officer_id
        JOIN sampled_case c ON c.id = a.sampled_case_id
        JOIN sample s ON s.id = c.sample_id
       GROUP BY o.id, o.name
      HAVING count(*) FILTER (WHERE s.programme_id = ?1 AND a.status <> 'WITHDRAWN') > 0
       ORDER BY 2 DESC, 1
      """
          .formatted(TO_DO);

  @PersistenceContext private EntityManager em;

  /** How far each programme has got, by its id; none for one without a sample. */
  Map<Long, Progress> progress(LocalDate today) {
    Map<Long, Map<Progress.Step, Integer>> counts = new HashMap<>();
    Map<Long, Integer> late = new HashMap<>();
    rows(em.createNativeQuery(PROGRESS).setParameter(1, Date.valueOf(today)))
        .forEach(
            row -> {
              long programme = ((Number) row[0]).longValue();
              counts
                  .computeIfAbsent(programme, id -> new EnumMap<>(Progress.Step.class))
                  .put(Progress.Step.valueOf((String) row[1]), number(row[2]));
              late.merge(programme, number(row[3]), Integer::sum);
            });
    return counts.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> new Progress(each.getValue(), late.get(each.getKey()))));
  }

  /** What keeps a programme from getting on. */
  List<HeldUp> heldUp(long programme, LocalDate today) {
    return rows(em.createNativeQuery(HELD_UP)
            .setParameter(1, programme)
            .setParameter(2, Date.valueOf(today))
            .setParameter(3, Date.valueOf(today.minusDays(DAYS_FOR_A_REVIEW)))
            .setMaxResults(MOST_HELD_UP))
        .map(
            row ->
                new HeldUp(
                    HeldUp.Because.valueOf((String) row[0]),
                    ((Number) row[1]).longValue(),
                    (String) row[2],
                    (String) row[3],
                    row[4] == null ? null : ((Number) row[4]).longValue(),
                    (String) row[5],
                    ((Date) row[6]).toLocalDate()))
        .toList();
  }

  /**
   * How many of the children with these plan statuses a programme has audited: of the closed ones,
   * those whose case closed while it ran.
   */
  List<Covered> coverage(
      AuditProgramme programme, Collection<PlanStatus> statuses, LocalDate today) {
    String open =
        statuses.stream()
            .filter(status -> status != PlanStatus.CLOSED)
            .map(PlanStatus::code)
            .collect(Collectors.joining(","));
    LocalDate until = programme.getUntil().isBefore(today) ? programme.getUntil() : today;
    return rows(em.createNativeQuery(COVERAGE)
            .setParameter(1, programme.getId())
            .setParameter(2, open)
            .setParameter(3, statuses.contains(PlanStatus.CLOSED))
            .setParameter(4, Date.valueOf(programme.getFrom()))
            .setParameter(5, Date.valueOf(until)))
        .map(
            row ->
                new Covered(
                    (String) row[0],
                    PlanStatus.of((String) row[1]).label(),
                    number(row[3]),
                    number(row[2])))
        .toList();
  }

  /** What each officer has to do for a programme, the one with most on top. */
  List<AuditorLoad> load(long programme, LocalDate today) {
    return rows(em.createNativeQuery(LOAD)
            .setParameter(1, programme)
            .setParameter(2, Date.valueOf(today)))
        .map(
            row ->
                new AuditorLoad(
                    (String) row[0],
                    number(row[1]),
                    number(row[2]),
                    number(row[3]),
                    number(row[4]),
                    number(row[5])))
        .toList();
  }

  private static int number(Object column) {
    return ((Number) column).intValue();
  }

  private static Stream<Object[]> rows(Query query) {
    return ((List<?>) query.getResultList()).stream().map(Object[].class::cast);
  }
}
