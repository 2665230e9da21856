package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;

/** Which open cases were audited, as the caseload and the authorised audits have it. */
@ApplicationScoped
public class CoverageRepository {

  private static final String COUNT =
      """
      SELECT count(*) FILTER (WHERE old_enough AND audited),
             count(*) FILTER (WHERE old_enough AND NOT audited),
             count(*) FILTER (WHERE NOT old_enough)
      FROM (
        SELECT c.opened_on <= ?2 AS old_enough,
               EXISTS (
                 SELECT 1 FROM answer_sheet s
                 JOIN audit a ON a.id = s.id
                 JOIN sealed_sheet z ON z.sheet_id = s.id AND z.revision = s.revision
                 WHERE s.child_reference = c.child_reference AND s.status = 'SEALED'
                   AND z.sealed_on > ?3 AND z.sealed_on <= ?1) AS audited
        FROM case_record c
        WHERE c.opened_on <= ?1 AND (c.closed_on IS NULL OR c.closed_on > ?1) %s
      ) AS open_cases
      """;

  @PersistenceContext private EntityManager em;

  /** Audited, not audited, and open for too short a time to be expected. */
  Count count(CoveragePart part, LocalDate asAt, Among among) {
    Query query =
        em.createNativeQuery(COUNT.formatted(among.condition()))
            .setParameter(1, Date.valueOf(asAt))
            .setParameter(2, Date.valueOf(part.openedBy(asAt)))
            .setParameter(3, Date.valueOf(part.auditedAfter(asAt)));
    Object[] row = (Object[]) among.bind(query).getSingleResult();
    return new Count(number(row[0]), number(row[1]), number(row[2]));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
