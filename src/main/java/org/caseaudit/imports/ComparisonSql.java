package org.caseaudit.imports;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The statement that works out what the rows of a file come to for each child. Of several rows the
 * one of the lowest rank, and then the latest, speaks; where it is silent the next one does.
 */
final class ComparisonSql {

  private static final String ORDER = "ORDER BY rank, latest_by DESC NULLS LAST, row_number DESC";
  private static final List<String> DETAILS =
      List.of(
          "worker", "manager", "age", "gender", "uasc", "disability", "language", "legal_status");
  private static final String STATEMENT =
      """
      INSERT INTO import_case (import_id, child_reference, case_id, outcome, plan_status, team_id, team_words, opened_on,
        closed_on, differs, %1$s)
      WITH meant AS (
        SELECT words, coalesce(
          (SELECT w.team_id FROM team_words w JOIN team t ON t.id = w.team_id AND t.active
           WHERE w.profile = ?2 AND w.words = lower(spoken.words)),
          (SELECT t.id FROM team t WHERE t.active AND (lower(t.code) = lower(spoken.words) OR lower(t.name) = lower(spoken.words))
           ORDER BY lower(t.code) = lower(spoken.words) DESC, t.id LIMIT 1)) AS team_id
        FROM (SELECT DISTINCT coalesce(team_words, '') AS words FROM staged_case WHERE import_id = ?1) AS spoken
      ), merged AS (
        SELECT child_reference, (array_agg(closed_on %2$s))[1] AS closed_on, %3$s
        FROM staged_case WHERE import_id = ?1 GROUP BY child_reference
      ), proposed AS (
        SELECT m.child_reference, c.id AS case_id, m.team_words, coalesce(m.plan_status, c.plan_status) AS plan_status,
          CASE WHEN m.team_words IS NULL THEN coalesce(c.team_id, meant.team_id) ELSE meant.team_id END AS team_id,
          coalesce(m.opened_on, c.opened_on, CAST(?3 AS date)) AS opened_on,
          CASE WHEN m.plan_status IS NULL THEN c.closed_on ELSE m.closed_on END AS closed_on, %4$s
        FROM merged m
        LEFT JOIN case_record c ON c.child_reference = m.child_reference
        LEFT JOIN meant ON meant.words = coalesce(m.team_words, '')
      ), compared AS (
        SELECT p.*, nullif(concat_ws('; ', %5$s), '') AS differs
        FROM proposed p
        LEFT JOIN case_record c ON c.id = p.case_id
        LEFT JOIN team was ON was.id = c.team_id
        LEFT JOIN team becomes ON becomes.id = p.team_id
      )
      SELECT ?1, child_reference, case_id,
        CASE WHEN case_id IS NULL AND (?4 = 0 OR plan_status IS NULL) THEN 'NO_CASE' WHEN team_id IS NULL THEN 'NO_TEAM'
             WHEN case_id IS NULL THEN 'NEW' WHEN differs IS NULL THEN 'SAME' ELSE 'CHANGED' END,
        plan_status, team_id, team_words, opened_on, greatest(closed_on, CASE WHEN closed_on IS NOT NULL THEN opened_on END),
        CASE WHEN case_id IS NOT NULL THEN differs END, %1$s
      FROM compared
      """;

  private ComparisonSql() {}

  /**
   * Parameters: the import, the profile's code, today, and 1 if children without a case get one.
   *
   * @param clears whether what the file leaves empty is emptied
   */
  static String statement(boolean clears) {
    return STATEMENT.formatted(
        each(DETAILS, detail -> detail),
        ORDER,
        each(
            with("plan_status", "team_words", "opened_on"),
            column ->
                "(array_agg(%1$s %2$s) FILTER (WHERE %1$s IS NOT NULL))[1] AS %1$s"
                    .formatted(column, ORDER)),
        each(
            DETAILS,
            detail -> (clears ? "m.%1$s" : "coalesce(m.%1$s, c.%1$s) AS %1$s").formatted(detail)),
        each(with("plan_status", "opened_on", "closed_on"), ComparisonSql::difference)
            + ", CASE WHEN was.id <> becomes.id THEN 'team: ' || was.code || ' → ' || becomes.code"
            + " END");
  }

  private static String difference(String column) {
    return "CASE WHEN p.%1$s IS DISTINCT FROM c.%1$s THEN '%2$s: ' || coalesce(CAST(c.%1$s AS text), 'empty') || ' → ' || coalesce(CAST(p.%1$s AS text), 'empty') END"
        .formatted(column, column.replace('_', ' '));
  }

  private static List<String> with(String... more) {
    return java.util.stream.Stream.concat(java.util.Arrays.stream(more), DETAILS.stream()).toList();
  }

  private static String each(List<String> columns, UnaryOperator<String> as) {
    return columns.stream().map(as).collect(Collectors.joining(", "));
  }
}
