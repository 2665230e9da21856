package org.caseaudit.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseaudit.sheet.AnswerSheet;

/** The lists of registers: sorted, filtered and cut into pages by the database. */
@ApplicationScoped
public class RegisterListRepository {

  private static final String FROM =
      """
       FROM register_entry e
       JOIN answer_sheet s ON s.id = e.id
       LEFT JOIN team t ON t.id = s.team_id
       LEFT JOIN register_cell c ON c.entry_id = e.id AND c.question = :sortBy
      WHERE e.register = :register
      """;

  @PersistenceContext private EntityManager entityManager;

  /** Replaces what lists show of an entry. */
  void show(long entry, List<Cell> cells) {
    entityManager.flush();
    entityManager
        .createNativeQuery("DELETE FROM register_cell WHERE entry_id = ?1")
        .setParameter(1, entry)
        .executeUpdate();
    for (Cell cell : cells) {
      entityManager
          .createNativeQuery(
              "INSERT INTO register_cell (entry_id, question, words, sort_key) VALUES (?1, ?2, ?3,"
                  + " ?4)")
          .setParameter(1, entry)
          .setParameter(2, cell.question())
          .setParameter(3, cell.words())
          .setParameter(4, cell.sortKey())
          .executeUpdate();
    }
  }

  /** Some entries of a register, with the answers its list shows. */
  List<RegisterRow> page(RegisterQuery wanted, RegisterScope scope, int first, int most) {
    List<?> rows =
        bound(
                "SELECT e.id, s.status, s.revision, s.child_reference, t.name, e.happened_on,"
                    + " e.reference",
                wanted,
                scope,
                order(wanted))
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList();
    Map<Long, Map<String, String>> words =
        words(rows.stream().map(row -> ((Number) ((Object[]) row)[0]).longValue()).toList());
    return rows.stream().map(Object[].class::cast).map(row -> row(row, words)).toList();
  }

  long count(RegisterQuery wanted, RegisterScope scope) {
    return ((Number) bound("SELECT count(*)", wanted, scope, "").getSingleResult()).longValue();
  }

  private static RegisterRow row(Object[] row, Map<Long, Map<String, String>> words) {
    long id = ((Number) row[0]).longValue();
    return new RegisterRow(
        id,
        RegisterEntry.Status.of(
            AnswerSheet.Status.valueOf((String) row[1]), ((Number) row[2]).intValue()),
        (String) row[3],
        (String) row[4],
        day(row[5]),
        (String) row[6],
        words.getOrDefault(id, Map.of()));
  }

  private Map<Long, Map<String, String>> words(List<Long> entries) {
    Map<Long, Map<String, String>> words = new HashMap<>();
    if (entries.isEmpty()) {
      return words;
    }
    List<?> rows =
        entityManager
            .createNativeQuery(
                "SELECT entry_id, question, words FROM register_cell"
                    + " WHERE entry_id = ANY (CAST(string_to_array(?1, ',') AS bigint[]))")
            .setParameter(1, entries.stream().map(String::valueOf).collect(Collectors.joining(",")))
            .getResultList();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      words
          .computeIfAbsent(((Number) row[0]).longValue(), id -> new HashMap<>())
          .put((String) row[1], (String) row[2]);
    }
    return words;
  }

  private static String order(RegisterQuery wanted) {
    String direction = wanted.descending() ? " DESC" : " ASC";
    String by =
        switch (wanted.sortBy()) {
          case RegisterQuery.BY_DAY -> "coalesce(e.happened_on, s.made_on)" + direction;
          case RegisterQuery.BY_CHILD -> "s.child_reference" + direction + " NULLS LAST";
          default -> "c.sort_key COLLATE \"C\"" + direction + " NULLS LAST";
        };
    return " ORDER BY " + by + ", e.id" + direction;
  }

  private Query bound(String select, RegisterQuery wanted, RegisterScope scope, String order) {
    StringBuilder where = new StringBuilder();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("register", wanted.register());
    values.put("sortBy", wanted.sortBy());
    limit(scope, where);
    if (!wanted.child().isEmpty()) {
      where.append(" AND s.child_reference LIKE :child ESCAPE '!'");
      values.put("child", escaped(wanted.child().toUpperCase(Locale.ROOT)) + "%");
    }
    if (!wanted.words().isEmpty()) {
      where.append(
          " AND (e.reference = :exactly OR EXISTS (SELECT 1 FROM register_cell w"
              + " WHERE w.entry_id = e.id AND lower(w.words) LIKE :words ESCAPE '!'))");
      values.put("exactly", wanted.words());
      values.put("words", "%" + escaped(wanted.words().toLowerCase(Locale.UK)) + "%");
    }
    if (wanted.team() != null) {
      where.append(" AND s.team_id = :team");
      values.put("team", wanted.team());
    }
    if (wanted.from() != null) {
      where.append(" AND coalesce(e.happened_on, s.made_on) >= :from");
      values.put("from", Date.valueOf(wanted.from()));
    }
    if (wanted.to() != null) {
      where.append(" AND coalesce(e.happened_on, s.made_on) <= :to");
      values.put("to", Date.valueOf(wanted.to()));
    }
    where.append(" AND ").append(condition(wanted.status()));
    return named(select + FROM + where + order, values);
  }

  private static void limit(RegisterScope scope, StringBuilder where) {
    if (!scope.whole()) {
      String teams = scope.teams().stream().map(String::valueOf).collect(Collectors.joining(","));
      where
          .append(" AND (s.child_reference IS NULL OR s.team_id = ANY (CAST('{")
          .append(teams)
          .append("}' AS bigint[])))");
    }
  }

  private static String condition(RegisterEntry.Status status) {
    if (status == null) {
      return "s.status <> 'WITHDRAWN'";
    }
    return switch (status) {
      case DRAFT -> "s.status IN ('OPEN', 'CLOSED') AND s.revision = 0";
      case BEING_CORRECTED -> "s.status IN ('OPEN', 'CLOSED') AND s.revision > 0";
      case SAVED -> "s.status = 'SEALED'";
      case WITHDRAWN -> "s.status = 'WITHDRAWN'";
    };
  }

  /** EclipseLink takes only numbered parameters in SQL. */
  private Query named(String sql, Map<String, Object> values) {
    String numbered = sql;
    int number = 0;
    for (String name : values.keySet()) {
      number++;
      numbered = numbered.replaceAll(":" + name + "\\b", "?" + number);
    }
    Query query = entityManager.createNativeQuery(numbered);
    number = 0;
    for (Object value : values.values()) {
      query.setParameter(++number, value);
    }
    return query;
  }

  /**
   * How many entries each register has that this scope holds: saved, unfinished, the latest day.
   */
  Map<String, RegisterTotal> totals(RegisterScope scope, LocalDate today) {
    StringBuilder where = new StringBuilder(" WHERE s.status <> 'WITHDRAWN'");
    limit(scope, where);
    List<?> rows =
        entityManager
            .createNativeQuery(
                "SELECT e.register, count(*) FILTER (WHERE s.status = 'SEALED'),"
                    + " count(*) FILTER (WHERE s.status <> 'SEALED'),"
                    + " max(e.happened_on) FILTER (WHERE e.happened_on <= ?1)"
                    + " FROM register_entry e JOIN answer_sheet s ON s.id = e.id"
                    + where
                    + " GROUP BY e.register")
            .setParameter(1, Date.valueOf(today))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> (String) row[0],
                row ->
                    new RegisterTotal(
                        ((Number) row[1]).longValue(),
                        ((Number) row[2]).longValue(),
                        day(row[3]))));
  }

  private static String escaped(String text) {
    return text.replaceAll("([!%_])", "!$1");
  }

  private static LocalDate day(Object column) {
    return column == null ? null : ((Date) column).toLocalDate();
  }
}
