package org.caseaudit.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;

/**
 * The lists of actions from audits: scoped, filtered, sorted and cut into pages by the database.
 */
@ApplicationScoped
public class RemedialListRepository {

  private static final String COLUMNS =
      """
      SELECT r.id, r.what, s.child_reference, t.name, coalesce(o.name, r.owner_title),
             r.owner_settled, r.due_on, r.status, r.priority_words, r.serves_words, r.from_family,
             r.audit_id, r.raised_on, r.done_on, r.checked_on, coalesce(r.owner_id, 0),
             coalesce(r.said_done_by, 0),
             EXISTS (SELECT 1 FROM team_manager m WHERE m.team_id = s.team_id
                     AND m.account_id IN (r.owner_id, r.said_done_by))
      """;
  private static final String FROM =
      """
       FROM remedial_action r
       JOIN audit a ON a.id = r.audit_id
       JOIN answer_sheet s ON s.id = r.audit_id
       LEFT JOIN team t ON t.id = s.team_id
       LEFT JOIN account o ON o.id = r.owner_id
       WHERE TRUE
      """;
  private static final String WITH_OWNER = "r.status IN ('TO_DO', 'IN_PROGRESS', 'GIVEN_BACK')";

  @PersistenceContext private EntityManager entityManager;

  /**
   * Some of the actions this person may see.
   *
   * @param themes the codes of the questions whose answers are the themes of an audit
   */
  List<RemedialRow> page(
      RemedialFilter filter,
      Actor actor,
      List<String> themes,
      LocalDate today,
      int first,
      int most) {
    List<?> rows =
        query(wanted(COLUMNS, filter, actor, themes, today).add(order(filter)))
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(RemedialListRepository::row).toList();
  }

  long count(RemedialFilter filter, Actor actor, List<String> themes, LocalDate today) {
    return ((Number)
            query(wanted("SELECT count(*)", filter, actor, themes, today)).getSingleResult())
        .longValue();
  }

  /** How many of the actions this person may see are in each of the groups. */
  Map<RemedialFilter.State, Long> tally(Actor actor, LocalDate today) {
    Map<RemedialFilter.State, Long> tally = new EnumMap<>(RemedialFilter.State.class);
    Sql sql = new Sql("SELECT ");
    String comma = "";
    for (RemedialFilter.State state : RemedialFilter.State.values()) {
      sql.add(comma + "count(*) FILTER (WHERE ");
      addState(sql, state, today);
      sql.add(")");
      comma = ", ";
    }
    sql.add(FROM);
    addScope(sql, actor);
    Object[] counts = (Object[]) query(sql).getSingleResult();
    for (RemedialFilter.State state : RemedialFilter.State.values()) {
      tally.put(state, ((Number) counts[state.ordinal()]).longValue());
    }
    return tally;
  }

  /** The recommendations that the actions this person may see serve, by code. */
  Map<String, String> served(Actor actor) {
    Sql sql = new Sql("SELECT DISTINCT r.serves, r.serves_words").add(FROM);
    sql.add(" AND r.serves IS NOT NULL");
    addScope(sql, actor);
    sql.add(" ORDER BY 2");
    List<?> rows = query(sql).getResultList();
    Map<String, String> served = new LinkedHashMap<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      served.put((String) row[0], (String) row[1]);
    }
    return served;
  }

  private Sql wanted(
      String select, RemedialFilter filter, Actor actor, List<String> themes, LocalDate today) {
    Sql sql = new Sql(select).add(FROM);
    addScope(sql, actor);
    sql.add(" AND ");
    addState(sql, filter.state(), today);
    if (filter.mine()) {
      sql.add(" AND r.owner_id = ?", actor.id());
    }
    if (filter.team() != null) {
      sql.add(" AND s.team_id = ?", filter.team());
    }
    if (!filter.serves().isEmpty()) {
      sql.add(" AND r.serves = ?", filter.serves());
    }
    if (!filter.theme().isEmpty()) {
      sql.add(
          " AND EXISTS (SELECT 1 FROM sealed_answer w WHERE w.sheet_id = s.id AND w.revision ="
              + " s.revision AND w.item = '' AND w.question = ANY (string_to_array(?, ',')) AND"
              + " ? = ANY (string_to_array(w.value, ',')))",
          String.join(",", themes),
          filter.theme());
    }
    return sql;
  }

  private static void addScope(Sql sql, Actor actor) {
    if (actor.plays(Role.QA_LEAD)) {
      return;
    }
    sql.add(" AND (r.owner_id = ? OR a.officer_id = ?", actor.id(), actor.id());
    if (actor.plays(Role.TEAM_MANAGER)) {
      sql.add(
          " OR s.team_id = ANY (CAST(string_to_array(?, ',') AS bigint[]))",
          actor.teams().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
    sql.add(")");
  }

  private static void addState(Sql sql, RemedialFilter.State state, LocalDate today) {
    switch (state) {
      case OPEN -> sql.add("r.status NOT IN ('DONE', 'WITHDRAWN')");
      case OVERDUE -> sql.add(WITH_OWNER + " AND r.due_on < ?", Date.valueOf(today));
      case DUE_SOON ->
          sql.add(
              WITH_OWNER + " AND r.due_on BETWEEN ? AND ?",
              Date.valueOf(today),
              Date.valueOf(today.plusDays(RemedialFilter.SOON_DAYS)));
      case NO_OWNER -> sql.add(WITH_OWNER + " AND NOT r.owner_settled");
      case SAID_DONE, GIVEN_BACK, DONE, WITHDRAWN -> sql.add("r.status = '" + state.name() + "'");
      case ALL -> sql.add("TRUE");
    }
  }

  private static String order(RemedialFilter filter) {
    String direction = filter.turned() ? " DESC" : " ASC";
    String by =
        switch (filter.sort()) {
          case "child" -> "s.child_reference";
          case "team" -> "t.name";
          case "owner" -> "5";
          case "status" -> "r.status";
          default -> "r.due_on";
        };
    return " ORDER BY " + by + direction + " NULLS LAST, r.id" + direction;
  }

  private Query query(Sql sql) {
    Query query = entityManager.createNativeQuery(sql.text());
    for (int i = 0; i < sql.values().size(); i++) {
      query.setParameter(i + 1, sql.values().get(i));
    }
    return query;
  }

  private static RemedialRow row(Object[] row) {
    return new RemedialRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (Boolean) row[5],
        day(row[6]),
        RemedialAction.Status.valueOf((String) row[7]),
        (String) row[8],
        (String) row[9],
        (Boolean) row[10],
        ((Number) row[11]).longValue(),
        day(row[12]),
        day(row[13]),
        day(row[14]),
        ((Number) row[15]).longValue(),
        ((Number) row[16]).longValue(),
        (Boolean) row[17]);
  }

  private static LocalDate day(Object column) {
    return column == null ? null : ((Date) column).toLocalDate();
  }
}
