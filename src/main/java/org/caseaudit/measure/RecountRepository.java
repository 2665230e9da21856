package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.caseaudit.measure.Recount.Difference;

/** Compares facts and tallies with one another inside the database. */
@ApplicationScoped
public class RecountRepository {

  private static final String OF_UNSEALED_SHEETS =
      """
      SELECT 'Sheet ' || f.sheet_id || ', ' || f.part, 'nothing: it is not sealed', f.outcome
      FROM fact f JOIN answer_sheet s ON s.id = f.sheet_id
      WHERE f.taken_back_at IS NULL AND s.status <> 'SEALED'
      ORDER BY f.id
      """;

  private static final String SUPERSEDED =
      """
      WITH succession AS (
        SELECT part, child_reference, unit, sheet_id,
               lead(counted_on) OVER (PARTITION BY part, child_reference, unit
                                      ORDER BY counted_on, sheet_id) AS next_on
        FROM (SELECT DISTINCT part, child_reference, unit, counted_on, sheet_id
              FROM fact
              WHERE taken_back_at IS NULL AND child_reference IS NOT NULL) AS sheets)
      SELECT 'Sheet ' || f.sheet_id || ', ' || f.part,
             coalesce('superseded on ' || s.next_on, 'the latest'),
             coalesce('superseded on ' || f.superseded_on, 'the latest')
      FROM fact f LEFT JOIN succession s USING (part, child_reference, unit, sheet_id)
      WHERE f.taken_back_at IS NULL AND f.superseded_on IS DISTINCT FROM s.next_on
      ORDER BY f.id
      """;

  private static final String TALLIED =
      """
      SELECT 'Tally of ' || part || concat_ws(', ', ' in ' || month, %1$s 'team ' || team_id,
                                              nullif(plan_status, ''), nullif(split, ''),
                                              nullif(reason, '')),
             concat_ws(', ', coalesce(f.met, 0) || ' met', coalesce(f.not_met, 0) || ' not met',
                       coalesce(f.excluded, 0) || ' not counted',
                       coalesce(f.amount, 0) || ' of ' || coalesce(f.amount_of, 0)),
             concat_ws(', ', coalesce(t.met, 0) || ' met', coalesce(t.not_met, 0) || ' not met',
                       coalesce(t.excluded, 0) || ' not counted',
                       coalesce(t.amount, 0) || ' of ' || coalesce(t.amount_of, 0))
      FROM (
        SELECT part, CAST(date_trunc('month', counted_on) AS date) AS month, %2$s
               coalesce(team_id, 0) AS team_id, plan_status, split,
               CASE WHEN outcome = 'EXCLUDED' THEN reason ELSE '' END AS reason,
               count(*) FILTER (WHERE outcome = 'MET') AS met,
               count(*) FILTER (WHERE outcome = 'NOT_MET') AS not_met,
               count(*) FILTER (WHERE outcome = 'EXCLUDED') AS excluded,
               sum(amount) AS amount, sum(amount_of) AS amount_of
        FROM fact WHERE taken_back_at IS NULL %3$s
        GROUP BY 1, 2, 3, 4, 5, 6 %4$s) AS f
      FULL JOIN %5$s t USING (part, month, %6$s team_id, plan_status, split, reason)
      WHERE (coalesce(f.met, 0), coalesce(f.not_met, 0), coalesce(f.excluded, 0),
             coalesce(f.amount, 0), coalesce(f.amount_of, 0))
            <> (coalesce(t.met, 0), coalesce(t.not_met, 0), coalesce(t.excluded, 0),
                coalesce(t.amount, 0), coalesce(t.amount_of, 0))
      """;

  private static final String TALLIES = TALLIED.formatted("", "", "", "", "tally", "");

  private static final String TALLIES_OF_SUPERSEDED =
      TALLIED.formatted(
          "'superseded in ' || superseded_in,",
          "CAST(date_trunc('month', superseded_on) AS date) AS superseded_in,",
          "AND superseded_on IS NOT NULL",
          ", 7",
          "tally_superseded",
          "superseded_in,");

  @PersistenceContext private EntityManager em;

  List<Difference> countedThoughNotSealed(int most) {
    return differences(OF_UNSEALED_SHEETS, most);
  }

  List<Difference> supersededWrongly(int most) {
    return differences(SUPERSEDED, most);
  }

  List<Difference> talliedWrongly(int most) {
    return differences(TALLIES + " UNION ALL " + TALLIES_OF_SUPERSEDED, most);
  }

  private List<Difference> differences(String statement, int most) {
    List<?> rows = em.createNativeQuery(statement).setMaxResults(most).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Difference((String) row[0], (String) row[1], (String) row[2]))
        .toList();
  }
}
