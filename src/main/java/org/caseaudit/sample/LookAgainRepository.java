package org.caseaudit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.util.List;

/** Audits whose case is to be looked at again. */
@ApplicationScoped
public class LookAgainRepository {

  /**
   * Not those of second audits and closed cases, nor of children audited or drawn with the same
   * template since.
   */
  private static final String DUE =
      """
      SELECT l.sheet_id, t.child_reference, m.name, t.template_code, z.sealed_on, l.due_on, l.why
        FROM look_again l
        JOIN answer_sheet t ON t.id = l.sheet_id
        JOIN sealed_sheet z ON z.sheet_id = t.id AND z.revision = t.revision
        JOIN case_record r ON r.child_reference = t.child_reference
        JOIN team m ON m.id = r.team_id
       WHERE r.closed_on IS NULL AND r.plan_status <> 'closed'
         AND NOT EXISTS (SELECT 1 FROM audit b WHERE b.id = l.sheet_id AND b.second_to IS NOT NULL)
         AND NOT EXISTS (
           SELECT 1 FROM sampled_case c
             JOIN sample s ON s.id = c.sample_id
             LEFT JOIN audit a ON a.sampled_case_id = c.id AND a.second_to IS NULL
            WHERE c.case_id = r.id AND s.template_code = t.template_code
              AND s.drawn_at > z.sealed_at
              AND c.replaced_because IS NULL AND coalesce(a.status, '') <> 'WITHDRAWN')
       ORDER BY l.due_on, t.child_reference
      """;

  @PersistenceContext private EntityManager em;

  void keep(LookAgain lookAgain) {
    em.persist(lookAgain);
  }

  void forget(long sheet) {
    em.createQuery("delete from LookAgain l where l.sheet = :sheet")
        .setParameter("sheet", sheet)
        .executeUpdate();
  }

  /** Those that nobody has planned, the one due first on top. */
  List<DueReAudit> due() {
    List<?> rows = em.createNativeQuery(DUE).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new DueReAudit(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    ((Date) row[4]).toLocalDate(),
                    ((Date) row[5]).toLocalDate(),
                    (String) row[6]))
        .toList();
  }
}
