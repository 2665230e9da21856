package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A figure by what is known of the children behind it, as their sheets had it when made. */
@ApplicationScoped
public class EqualityRepository {

  private static final String COUNT =
      """
      SELECT which, value,
             count(*) FILTER (WHERE outcome = 'MET'),
             count(*) FILTER (WHERE outcome = 'NOT_MET'),
             count(*) FILTER (WHERE outcome = 'EXCLUDED')
      FROM fact f JOIN answer_sheet s ON s.id = f.sheet_id
      CROSS JOIN LATERAL (VALUES %s) AS known (which, value)
      WHERE %s
      GROUP BY which, value
      """
          .formatted(
              Arrays.stream(Characteristic.values())
                  .map(each -> "('%s', CAST(s.%s AS text))".formatted(each.name(), each.column()))
                  .collect(Collectors.joining(", ")),
              CountedFacts.CONDITION);

  @PersistenceContext private EntityManager em;

  /** The counts of each characteristic, by its values in words. */
  Map<Characteristic, Map<String, Count>> counts(String part, Period period, CountOf count) {
    List<?> rows =
        CountedFacts.bind(em.createNativeQuery(COUNT), part, period, count).getResultList();
    Map<Characteristic, Map<String, Count>> counts = new TreeMap<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      counts
          .computeIfAbsent(
              Characteristic.valueOf((String) row[0]), which -> new TreeMap<>(which.order()))
          .merge(Characteristic.words((String) row[1]), count(row), Count::plus);
    }
    return counts;
  }

  private static Count count(Object[] row) {
    return new Count(number(row[2]), number(row[3]), number(row[4]));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
