package org.caseaudit.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/** All audits, second ones left out, with what became of them, in the order of their numbers. */
@ApplicationScoped
public class AuditRegisterRepository {

  /**
   * An audit as an inspector asks for it.
   *
   * @param authorisedOn null if it is not authorised
   * @param grade the code of the overall grade that was sealed; null for none
   * @param agreedGrade the one that counts, moderated or not
   * @param told how many of the family were told what came of what they said
   */
  record Line(
      long audit,
      String childReference,
      String team,
      String sample,
      String templateCode,
      int templateVersion,
      String status,
      LocalDate authorisedOn,
      String grade,
      String agreedGrade,
      long actions,
      long done,
      long overdue,
      long told) {}

  @PersistenceContext private EntityManager entityManager;

  /**
   * Some of the audits.
   *
   * @param grades the codes of the questions whose answer is the overall grade
   * @param after the number of the last audit before
   */
  List<Line> page(List<String> grades, LocalDate today, long after, int most) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                SELECT a.id, s.child_reference, t.name, p.name, s.template_code, s.template_version,
                       a.status, d.sealed_on, g.value, a.overall_grade,
                       count(r.id) FILTER (WHERE r.status <> 'WITHDRAWN'),
                       count(r.id) FILTER (WHERE r.status = 'DONE'),
                       count(r.id) FILTER (WHERE r.status IN ('TO_DO', 'IN_PROGRESS', 'GIVEN_BACK') AND r.due_on < ?2),
                       (SELECT count(*) FROM family_note n WHERE n.audit_id = a.id AND n.told_on IS NOT NULL)
                FROM audit a
                JOIN answer_sheet s ON s.id = a.id
                JOIN sampled_case c ON c.id = a.sampled_case_id
                JOIN sample p ON p.id = c.sample_id
                LEFT JOIN team t ON t.id = s.team_id
                LEFT JOIN sealed_sheet d ON d.sheet_id = s.id AND d.revision = s.revision AND s.status = 'SEALED'
                LEFT JOIN sealed_answer g ON g.sheet_id = d.sheet_id AND g.revision = d.revision
                 AND g.item = '' AND g.state = 'answered' AND g.question = ANY (string_to_array(?1, ','))
                LEFT JOIN remedial_action r ON r.audit_id = a.id
                WHERE a.id > ?3 AND a.second_to IS NULL
                GROUP BY a.id, s.child_reference, t.name, p.name, s.template_code, s.template_version,
                         a.status, d.sealed_on, g.value, a.overall_grade
                ORDER BY a.id
                """)
            .setParameter(1, String.join(",", grades))
            .setParameter(2, Date.valueOf(today))
            .setParameter(3, after)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(AuditRegisterRepository::line).toList();
  }

  private static Line line(Object[] row) {
    return new Line(
        number(row[0]),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (int) number(row[5]),
        (String) row[6],
        row[7] == null ? null : ((Date) row[7]).toLocalDate(),
        (String) row[8],
        (String) row[9],
        number(row[10]),
        number(row[11]),
        number(row[12]),
        number(row[13]));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
