package org.caseaudit.imports;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/** Speaks SQL: what was staged are rows, not entities. */
abstract class SqlRepository {

  @PersistenceContext EntityManager entityManager;

  Query query(String sql, Object... values) {
    Query query = entityManager.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }

  List<Object[]> rows(String sql, Object... values) {
    List<Object[]> rows = new ArrayList<>();
    for (Object row : query(sql, values).getResultList()) {
      rows.add((Object[]) row);
    }
    return rows;
  }

  int count(String sql, Object... values) {
    return number(query(sql, values).getSingleResult());
  }

  static int number(Object value) {
    return ((Number) value).intValue();
  }
}
