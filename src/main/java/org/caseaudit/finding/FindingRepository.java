package org.caseaudit.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.caseaudit.sheet.AnswerSheet;

/** What audits found, and how often: both move in one statement, so that they never disagree. */
@ApplicationScoped
public class FindingRepository {

  /** So many answers of one kind in a quarter, of the teams looked at or of all the others. */
  record Tallied(String question, String answer, LocalDate quarter, boolean ours, long answers) {}

  /** An answer in an audit. */
  record Behind(long sheet, String item, String answer) {}

  /** Added in the order of its key, so that two who seal never wait for each other. */
  private static final String MOVE =
      """
      INSERT INTO finding_tally AS t (quarter, question, answer, team_id, template_code, answers)
      SELECT quarter, question, answer, team_id, template_code, %s count(*)
      FROM moved GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
      ON CONFLICT (quarter, question, answer, team_id, template_code)
      DO UPDATE SET answers = t.answers + EXCLUDED.answers
      """;

  private static final String ADD =
      """
      WITH moved AS (
        INSERT INTO finding (sheet_id, question, item, answer, quarter, team_id, template_code)
        SELECT ?1, question, item, answer, CAST(?2 AS date), CAST(?3 AS bigint), ?4
        FROM jsonb_to_recordset(CAST(?5 AS jsonb)) AS d (question text, item text, answer text)
        RETURNING *)
      """
          + MOVE.formatted("");

  private static final String TAKE_BACK =
      "WITH moved AS (DELETE FROM finding WHERE sheet_id = ?1 RETURNING *)\n" + MOVE.formatted("-");

  private static final String TALLIED =
      """
      SELECT question, answer, quarter, ?3 OR team_id = ANY (CAST(string_to_array(?4, ',') AS bigint[])),
             sum(answers)
      FROM finding_tally
      WHERE quarter BETWEEN ?1 AND ?2 AND (?5 = '' OR template_code = ?5)
      GROUP BY 1, 2, 3, 4
      """;

  private static final String BEHIND =
      """
      SELECT sheet_id, item, answer FROM finding
      WHERE question = ?1 AND answer = ANY (string_to_array(?2, ','))
        AND quarter BETWEEN ?3 AND ?4
        AND (?5 OR team_id = ANY (CAST(string_to_array(?6, ',') AS bigint[])))
        AND (?7 = '' OR template_code = ?7) AND sheet_id < ?8
      ORDER BY sheet_id DESC, item LIMIT ?9
      """;

  @PersistenceContext private EntityManager em;

  void add(AnswerSheet sheet, LocalDate quarter, List<Found> found) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    found.forEach(
        each ->
            rows.add(
                Json.createObjectBuilder()
                    .add("question", each.question())
                    .add("item", each.item())
                    .add("answer", each.answer())));
    em.createNativeQuery(ADD)
        .setParameter(1, sheet.getId())
        .setParameter(2, Date.valueOf(quarter))
        .setParameter(3, sheet.getStratum().teamId())
        .setParameter(4, sheet.template().code())
        .setParameter(5, rows.build().toString())
        .executeUpdate();
  }

  /** Takes back whatever was counted of a sheet; nothing if nothing was. */
  void takeBack(long sheet) {
    em.createNativeQuery(TAKE_BACK).setParameter(1, sheet).executeUpdate();
  }

  /** How often each answer was given, quarter by quarter, by the teams looked at and by others. */
  List<Tallied> tallied(LocalDate from, LocalDate to, Teams teams, String template) {
    List<?> rows =
        em.createNativeQuery(TALLIED)
            .setParameter(1, Date.valueOf(from))
            .setParameter(2, Date.valueOf(to))
            .setParameter(3, teams.all())
            .setParameter(4, teams.joined())
            .setParameter(5, template)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Tallied(
                    (String) row[0],
                    (String) row[1],
                    row[2] instanceof LocalDate day ? day : ((Date) row[2]).toLocalDate(),
                    (Boolean) row[3],
                    ((Number) row[4]).longValue()))
        .toList();
  }

  /**
   * The answers of these kinds that were given to a question, the last audit first.
   *
   * @param before only audits with a lower number
   */
  List<Behind> behind(
      String question,
      Collection<String> answers,
      LocalDate from,
      LocalDate to,
      Teams teams,
      String template,
      long before,
      int most) {
    Query query =
        em.createNativeQuery(BEHIND)
            .setParameter(1, question)
            .setParameter(2, String.join(",", answers))
            .setParameter(3, Date.valueOf(from))
            .setParameter(4, Date.valueOf(to))
            .setParameter(5, teams.all())
            .setParameter(6, teams.joined())
            .setParameter(7, template)
            .setParameter(8, before)
            .setParameter(9, most);
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Behind(((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
        .collect(Collectors.toList());
  }
}
