package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseaudit.measure.PartFigure.ExcludedFor;

/** How things stand on a day, as the facts in force and the caseload have it. */
@ApplicationScoped
public class StandingRepository {

  static final String TOO_YOUNG = "Not open long enough";

  /** What lasts on a day, as {@code ?2}. */
  private static final String LASTS =
      """
       part = ?1 AND taken_back_at IS NULL AND counted_on <= ?2
       AND (ends_on IS NULL OR ends_on > ?2) AND (superseded_on IS NULL OR superseded_on > ?2)
      """;

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private static final String AS_AT =
      """
      SELECT CASE WHEN outcome = 'EXCLUDED' THEN reason ELSE '' END,
             count(*) FILTER (WHERE outcome = 'MET' AND (met_from IS NULL OR met_from <= ?2)),
             count(*) FILTER (WHERE outcome = 'NOT_MET' OR outcome = 'MET' AND met_from > ?2),
             count(*) FILTER (WHERE outcome = 'EXCLUDED')
      FROM fact WHERE %s #{among}
      GROUP BY 1
      """
          .formatted(LASTS);

  /** Two stretches of a child never overlap: the next one ends the last. */
  private static final String DAYS =
      """
      SELECT coalesce(sum(greatest(0, least(coalesce(least(ends_on, superseded_on), ?3), ?3)
                                      - greatest(counted_on, ?2))), 0)
      FROM fact
      WHERE part = ?1 AND taken_back_at IS NULL AND outcome = 'MET' AND counted_on < ?3 #{among}
      """;

  private static final String STEPS =
      """
      SELECT item, min(counted_on) FROM fact
      WHERE part = ?1 AND taken_back_at IS NULL AND counted_on <= ?2
      GROUP BY item
      """;

  /** Every open case with what its latest sheet came to; the day is {@code ?2}. */
  private static final String CASES =
      """
      SELECT c.id, c.child_reference, c.opened_on, c.team_id, f.id AS fact_id,
             CASE WHEN c.opened_on > ?3 THEN 'EXCLUDED' ELSE coalesce(f.outcome, 'NOT_MET') END
               AS outcome,
             CASE WHEN c.opened_on > ?3 THEN '%s' ELSE coalesce(f.reason, '') END
               AS reason
      FROM case_record c
      LEFT JOIN LATERAL (
        SELECT id, outcome, reason FROM fact
        WHERE part = ?1 AND child_reference = c.child_reference AND taken_back_at IS NULL
          AND counted_on BETWEEN ?4 AND ?2 AND (superseded_on IS NULL OR superseded_on > ?2)
        ORDER BY counted_on DESC, id DESC LIMIT 1) f ON true
      WHERE c.opened_on <= ?2 AND (c.closed_on IS NULL OR c.closed_on > ?2) #{among} #{statuses}
      """
          .formatted(TOO_YOUNG);

  private static final String COVERAGE =
      """
      SELECT CASE WHEN outcome = 'EXCLUDED' THEN reason ELSE '' END,
             count(*) FILTER (WHERE outcome = 'MET'), count(*) FILTER (WHERE outcome = 'NOT_MET'),
             count(*) FILTER (WHERE outcome = 'EXCLUDED')
      FROM (%s) AS cases GROUP BY 1
      """
          .formatted(CASES);

  private static final String CASES_SEEN =
      """
      SELECT cases.id, cases.child_reference, cases.opened_on, cases.fact_id, cases.outcome,
             cases.reason
      FROM (%s) AS cases
      LEFT JOIN fact f ON f.id = cases.fact_id LEFT JOIN answer_sheet s ON s.id = f.sheet_id
      WHERE (?5 OR cases.team_id = ANY (CAST(?6 AS bigint[])) OR s.answered_by = ?7)
        AND (cases.opened_on, cases.id) < (?8, ?9)
      ORDER BY cases.opened_on DESC, cases.id DESC
      """
          .formatted(CASES);

  /**
   * A case as a coverage has it.
   *
   * @param fact what its latest sheet came to; empty when it has none
   */
  record CoveredCase(
      long id,
      String childReference,
      LocalDate openedOn,
      Optional<Long> fact,
      Verdict.Outcome outcome,
      String reason) {

    /** Whether it has been open long enough. */
    boolean isExpected() {
      return !reason.equals(TOO_YOUNG);
    }
  }

  @PersistenceContext private EntityManager em;

  /** What lasts on a day, and how much of it is met. */
  Standing asAt(AsAtPart part, LocalDate day, Among among) {
    return standing(
        among.bind(
            em.createNativeQuery(AS_AT.replace("#{among}", among.condition()))
                .setParameter(1, part.id())
                .setParameter(2, Date.valueOf(day))));
  }

  /** How many days all that lasts in a period lasts within it. */
  long days(TimePart part, Period period, Among among) {
    Query query =
        em.createNativeQuery(DAYS.replace("#{among}", among.condition()))
            .setParameter(1, part.id())
            .setParameter(2, Date.valueOf(period.from()))
            .setParameter(3, Date.valueOf(period.to().plusDays(1)));
    return ((Number) among.bind(query).getSingleResult()).longValue();
  }

  /** When each step was first taken, up to a day. */
  Map<String, LocalDate> steps(StepsPart part, LocalDate day) {
    List<?> rows =
        em.createNativeQuery(STEPS)
            .setParameter(1, part.id())
            .setParameter(2, Date.valueOf(day))
            .getResultList();
    Map<String, LocalDate> taken = new HashMap<>();
    rows.stream().map(Object[].class::cast).forEach(row -> taken.put((String) row[0], day(row[1])));
    return taken;
  }

  /** Of the open cases on a day, those whose latest sheet is met. */
  Standing coverage(CoveragePart part, LocalDate day, Among among) {
    return standing(
        among.bind(bind(em.createNativeQuery(cases(COVERAGE, part, among)), part, day)));
  }

  /** The open cases on a day, the last opened first, as far as somebody may see them. */
  List<CoveredCase> cases(
      CoveragePart part,
      LocalDate day,
      Among among,
      Scope scope,
      Optional<FactPage.Cursor> after,
      int most) {
    Query query =
        bind(em.createNativeQuery(cases(CASES_SEEN, part, among)), part, day)
            .setParameter(5, scope.everybody())
            .setParameter(6, array(scope.teams()))
            .setParameter(7, scope.officer())
            .setParameter(8, Date.valueOf(after.map(FactPage.Cursor::countedOn).orElse(NEVER)))
            .setParameter(9, after.map(FactPage.Cursor::fact).orElse(0L))
            .setMaxResults(most);
    List<?> rows = among.bind(query).getResultList();
    return rows.stream().map(Object[].class::cast).map(StandingRepository::coveredCase).toList();
  }

  private static CoveredCase coveredCase(Object[] row) {
    return new CoveredCase(
        number(row[0]),
        (String) row[1],
        day(row[2]),
        Optional.ofNullable(row[3]).map(StandingRepository::number),
        Verdict.Outcome.valueOf((String) row[4]),
        (String) row[5]);
  }

  /** As PostgreSQL writes an array. */
  private static String array(Set<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  /** The statement for the cases of a part, with the conditions it needs. */
  private static String cases(String statement, CoveragePart part, Among among) {
    String statuses =
        part.planStatuses().isEmpty()
            ? ""
            : "AND c.plan_status IN ('" + String.join("', '", part.planStatuses()) + "')";
    return statement.replace("#{among}", among.condition()).replace("#{statuses}", statuses);
  }

  private static Query bind(Query query, CoveragePart part, LocalDate day) {
    return query
        .setParameter(1, part.id())
        .setParameter(2, Date.valueOf(day))
        .setParameter(3, Date.valueOf(part.openedBy(day)))
        .setParameter(4, Date.valueOf(part.since(day)));
  }

  private static Standing standing(Query query) {
    List<?> rows = query.getResultList();
    Count count = Count.NONE;
    List<ExcludedFor> excludedFor = new ArrayList<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      Count found = new Count(number(row[1]), number(row[2]), number(row[3]));
      count = count.plus(found);
      if (found.excluded() > 0) {
        excludedFor.add(new ExcludedFor((String) row[0], found.excluded()));
      }
    }
    excludedFor.sort(
        Comparator.comparing(ExcludedFor::number).reversed().thenComparing(ExcludedFor::reason));
    return new Standing(count, excludedFor);
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  private static LocalDate day(Object column) {
    return column instanceof LocalDate date ? date : ((Date) column).toLocalDate();
  }
}
