package org.caseaudit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.caseload.PlanStatus;

/**
 * Finds samples, their cases and what a frame is made of. Audits are read by SQL: they come later.
 */
@ApplicationScoped
public class SampleRepository {

  private static final long DRAW_LOCK = 20_160_902L;

  private static final String SUMMARIES =
      """
      SELECT s.id, s.name, s.template_code, s.template_version, s.method, s.size,
             (SELECT count(*) FROM sampled_case c
               WHERE c.sample_id = s.id
                 AND c.replaced_because IS NULL
                 AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.sampled_case_id = c.id)),
             s.due_on, s.drawn_at, s.programme_id
        FROM sample s
       ORDER BY s.drawn_at DESC, s.id DESC
      """;

  private static final String EXCLUSIONS =
      """
      SELECT child_reference, because, since
        FROM (SELECT t.child_reference,
                     CASE a.status WHEN 'AUTHORISED' THEN 'AUDITED' ELSE 'BEING_AUDITED' END AS because,
                     CASE a.status WHEN 'AUTHORISED'
                       THEN CAST(a.authorised_at AT TIME ZONE 'Europe/London' AS date)
                       ELSE a.allocated_on END AS since
                FROM audit a
                JOIN answer_sheet t ON t.id = a.id
               WHERE a.status <> 'WITHDRAWN' AND a.second_to IS NULL
                 AND (a.status <> 'AUTHORISED' OR a.authorised_at >= ?1)
                 AND (?2 OR t.template_code = ?3)
               UNION ALL
              SELECT r.child_reference, 'DRAWN', CAST(s.drawn_at AT TIME ZONE 'Europe/London' AS date)
                FROM sampled_case c
                JOIN sample s ON s.id = c.sample_id
                JOIN case_record r ON r.id = c.case_id
               WHERE s.drawn_at >= ?1
                 AND (?2 OR s.template_code = ?3)
                 AND c.replaced_because IS NULL
                 AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.sampled_case_id = c.id)) AS known
       ORDER BY since
      """;

  @PersistenceContext private EntityManager entityManager;

  public Optional<Sample> find(long id) {
    return Optional.ofNullable(entityManager.find(Sample.class, id));
  }

  public Optional<SampledCase> findCase(long sampledCaseId) {
    return Optional.ofNullable(entityManager.find(SampledCase.class, sampledCaseId));
  }

  /** A sample's cases in the order in which they were drawn. */
  public List<SampledCase> cases(long sampleId) {
    return entityManager
        .createQuery(
            "SELECT c FROM SampledCase c JOIN FETCH c.caseRecord WHERE c.sample.id = :sample"
                + " ORDER BY c.drawOrder",
            SampledCase.class)
        .setParameter("sample", sampleId)
        .getResultList();
  }

  /** Those of a sample's cases that have no officer yet. */
  public List<SampledCase> unallocated(long sampleId) {
    List<?> ids =
        entityManager
            .createNativeQuery(
                "SELECT c.id FROM sampled_case c WHERE c.sample_id = ?1"
                    + " AND c.replaced_because IS NULL AND NOT EXISTS"
                    + " (SELECT 1 FROM audit a WHERE a.sampled_case_id = c.id)")
            .setParameter(1, sampleId)
            .getResultList();
    return cases(sampleId).stream().filter(drawn -> ids.contains(drawn.getId())).toList();
  }

  /** Every sample, the newest first. */
  public List<SampleSummary> summaries() {
    return rows(entityManager.createNativeQuery(SUMMARIES).getResultList())
        .map(
            row ->
                new SampleSummary(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    (String) row[2],
                    ((Number) row[3]).intValue(),
                    SamplingMethod.valueOf((String) row[4]),
                    ((Number) row[5]).intValue(),
                    ((Number) row[6]).intValue(),
                    ((Date) row[7]).toLocalDate(),
                    ((Timestamp) row[8]).toInstant(),
                    row[9] == null ? null : ((Number) row[9]).longValue()))
        .toList();
  }

  /** The cases that a frame may hold, exclusions not yet considered. */
  List<CaseRecord> cases(FrameCriteria criteria) {
    boolean anyTeam = criteria.teams().isEmpty();
    String closed =
        criteria.wantsClosed() ? " OR c.closedOn BETWEEN :closedFrom AND :closedTo" : "";
    TypedQuery<CaseRecord> query =
        entityManager
            .createQuery(
                "SELECT c FROM CaseRecord c JOIN FETCH c.team WHERE ((c.closedOn IS NULL"
                    + " AND c.planStatus <> :closed AND c.planStatus IN :statuses)"
                    + closed
                    + ")"
                    + (anyTeam ? "" : " AND c.team.id IN :teams"),
                CaseRecord.class)
            .setParameter("closed", PlanStatus.CLOSED)
            .setParameter("statuses", criteria.statuses());
    if (criteria.wantsClosed()) {
      query.setParameter("closedFrom", criteria.closedFrom());
      query.setParameter("closedTo", criteria.closedTo());
    }
    if (!anyTeam) {
      query.setParameter("teams", criteria.teams());
    }
    return query.getResultList();
  }

  /**
   * Children audited or drawn since a moment, by reference, with the latest reason for each. A
   * withdrawn audit is none; one in hand counts however long ago it began.
   */
  Map<String, Exclusion> exclusions(Instant since, boolean anyTemplate, String templateCode) {
    Map<String, Exclusion> exclusions = new HashMap<>();
    rows(entityManager
            .createNativeQuery(EXCLUSIONS)
            .setParameter(1, Timestamp.from(since))
            .setParameter(2, anyTemplate)
            .setParameter(3, templateCode)
            .getResultList())
        .forEach(
            row ->
                exclusions.put(
                    (String) row[0],
                    new Exclusion(
                        Exclusion.Because.valueOf((String) row[1]),
                        ((Date) row[2]).toLocalDate())));
    return exclusions;
  }

  /** Keeps other draws waiting until this transaction ends, so that none draws the same child. */
  void lockForDraw() {
    entityManager
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(?1)")
        .setParameter(1, DRAW_LOCK)
        .getSingleResult();
  }

  void add(SampledCase sampled) {
    entityManager.persist(sampled);
    entityManager.flush();
  }

  void add(Sample sample, Collection<SampledCase> cases) {
    entityManager.persist(sample);
    cases.forEach(entityManager::persist);
    entityManager.flush();
  }

  private static Stream<Object[]> rows(List<?> result) {
    return result.stream().map(Object[].class::cast);
  }
}
