package org.caseaudit.measure;

import jakarta.persistence.Query;
import java.sql.Date;

/**
 * The condition, in SQL, under which a fact {@code f} counts towards a figure. Its parameters are
 * numbered from 1 to 4.
 */
final class CountedFacts {

  static final String CONDITION =
      """
      f.part = ?1 AND f.taken_back_at IS NULL AND f.counted_on BETWEEN ?2 AND ?3
      AND (NOT ?4 OR f.superseded_on IS NULL OR f.superseded_on > ?3)
      """;

  private CountedFacts() {}

  static Query bind(Query query, String part, Period period, CountOf count) {
    return query
        .setParameter(1, part)
        .setParameter(2, Date.valueOf(period.from()))
        .setParameter(3, Date.valueOf(period.to()))
        .setParameter(4, count == CountOf.LATEST);
  }
}
