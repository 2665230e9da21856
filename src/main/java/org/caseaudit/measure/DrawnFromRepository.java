package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Which frames the cases behind a figure were drawn from. */
@ApplicationScoped
public class DrawnFromRepository {

  private static final String DRAWN =
      """
      WITH counted AS (
             SELECT DISTINCT f.sheet_id, f.child_reference FROM fact f
             WHERE f.outcome <> 'EXCLUDED' AND %s),
           drawn AS (
             SELECT DISTINCT s.id, s.method, c.chosen, counted.child_reference FROM counted
             JOIN audit a ON a.id = counted.sheet_id
             JOIN sampled_case c ON c.id = a.sampled_case_id
             JOIN sample s ON s.id = c.sample_id)
      SELECT (SELECT count(DISTINCT child_reference) FROM counted),
             (SELECT count(DISTINCT child_reference) FROM sample_frame
              WHERE excluded IS NULL AND sample_id IN (SELECT id FROM drawn)),
             NOT EXISTS (SELECT 1 FROM drawn WHERE method <> 'CENSUS'),
             (SELECT count(DISTINCT child_reference) FROM drawn
              WHERE chosen IN ('TARGETED', 'FORCED', 'RE_AUDIT'))
      """
          .formatted(CountedFacts.CONDITION);

  @PersistenceContext private EntityManager em;

  /** Empty when the figure isn't counted from audits of samples. */
  Optional<DrawnFrom> of(String part, Period period, CountOf count) {
    Object[] row =
        (Object[])
            CountedFacts.bind(em.createNativeQuery(DRAWN), part, period, count).getSingleResult();
    long frame = ((Number) row[1]).longValue();
    long picked = ((Number) row[3]).longValue();
    return frame == 0 && picked == 0
        ? Optional.empty()
        : Optional.of(
            new DrawnFrom(((Number) row[0]).longValue(), frame, (Boolean) row[2], picked));
  }
}
