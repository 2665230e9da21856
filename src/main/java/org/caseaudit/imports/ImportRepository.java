package org.caseaudit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds imports and what is known about each. */
@ApplicationScoped
public class ImportRepository extends SqlRepository {

  Optional<FileImport> find(long id) {
    return Optional.ofNullable(entityManager.find(FileImport.class, id));
  }

  /** The import, kept from everybody else until the transaction ends. */
  Optional<FileImport> lock(long id) {
    return Optional.ofNullable(
        entityManager.find(FileImport.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  void add(FileImport made) {
    entityManager.persist(made);
    entityManager.flush();
  }

  void flush() {
    entityManager.flush();
  }

  /** The newest first; those put aside are passed over. */
  List<FileImport> page(int first, int most) {
    return entityManager
        .createQuery(
            "SELECT i FROM FileImport i WHERE i.status <> :discarded ORDER BY i.sentAt DESC, i.id"
                + " DESC",
            FileImport.class)
        .setParameter("discarded", FileImport.Status.DISCARDED)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  long count() {
    return entityManager
        .createQuery("SELECT COUNT(i) FROM FileImport i WHERE i.status <> :discarded", Long.class)
        .setParameter("discarded", FileImport.Status.DISCARDED)
        .getSingleResult();
  }

  void add(long importId, int position, ImportSheet sheet) {
    query(
            "INSERT INTO import_sheet (import_id, position, sheet, list, title, fate, words,"
                + " matched, missing, unknown, rows_read) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
                + " ?9, ?10, ?11)",
            importId,
            position,
            sheet.sheet(),
            text(sheet.list()),
            text(sheet.title()),
            sheet.fate().name(),
            sheet.words(),
            String.join("\n", sheet.matched()),
            String.join("\n", sheet.missing()),
            String.join("\n", sheet.unknown()),
            sheet.rows())
        .executeUpdate();
  }

  private static String text(String words) {
    return words == null ? "" : words;
  }

  void add(long importId, Found.Oddity oddity, int times) {
    query(
            "INSERT INTO import_oddity (import_id, sheet, words, times) VALUES (?1, ?2, ?3, ?4) ON"
                + " CONFLICT (import_id, sheet, words) DO UPDATE SET times = import_oddity.times +"
                + " excluded.times",
            importId,
            oddity.sheet(),
            shortened(oddity.words()),
            times)
        .executeUpdate();
  }

  private static String shortened(String words) {
    return words.length() <= 400 ? words : words.substring(0, 400);
  }

  List<ImportSheet> sheets(long importId) {
    return rows(
            "SELECT sheet, list, title, fate, words, matched, missing, unknown, rows_read FROM"
                + " import_sheet WHERE import_id = ?1 ORDER BY position",
            importId)
        .stream()
        .map(
            row ->
                new ImportSheet(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    ImportSheet.Fate.valueOf((String) row[3]),
                    (String) row[4],
                    lines(row[5]),
                    lines(row[6]),
                    lines(row[7]),
                    number(row[8])))
        .toList();
  }

  private static List<String> lines(Object text) {
    return Arrays.stream(((String) text).split("\n")).filter(line -> !line.isEmpty()).toList();
  }

  List<ImportOddity> oddities(long importId) {
    return rows(
            "SELECT sheet, words, times FROM import_oddity WHERE import_id = ?1 ORDER BY sheet,"
                + " words",
            importId)
        .stream()
        .map(row -> new ImportOddity((String) row[0], (String) row[1], number(row[2])))
        .toList();
  }

  List<ImportFault> faults(long importId, int first, int most) {
    return rows(
            "SELECT sheet, row_number, column_name, words, left_out FROM import_fault WHERE"
                + " import_id = ?1 AND number > ?2 ORDER BY number LIMIT ?3",
            importId,
            first,
            most)
        .stream()
        .map(
            row ->
                new ImportFault(
                    (String) row[0],
                    number(row[1]),
                    (String) row[2],
                    (String) row[3],
                    (Boolean) row[4]))
        .toList();
  }

  /** Adds a fault that was found after the rows were read. */
  void addFault(long importId, ImportFault fault) {
    query(
            "INSERT INTO import_fault (import_id, number, sheet, row_number, column_name, words,"
                + " left_out) SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4, ?5, ?6 FROM"
                + " import_fault WHERE import_id = ?1",
            importId,
            fault.sheet(),
            fault.row(),
            text(fault.column()),
            shortened(fault.words()),
            fault.leftOut())
        .executeUpdate();
  }

  int countFaults(long importId) {
    return count("SELECT count(*) FROM import_fault WHERE import_id = ?1", importId);
  }

  /** How many rows are left out. */
  int countLeftOut(long importId) {
    return count(
        "SELECT count(*) FROM (SELECT DISTINCT sheet, row_number FROM import_fault WHERE import_id"
            + " = ?1 AND left_out) AS rows",
        importId);
  }

  /** How many cases come to each outcome. */
  Map<CaseOutcome, Integer> outcomes(long importId) {
    Map<CaseOutcome, Integer> counts = new EnumMap<>(CaseOutcome.class);
    rows(
            "SELECT outcome, count(*) FROM import_case WHERE import_id = ?1 GROUP BY outcome",
            importId)
        .forEach(row -> counts.put(CaseOutcome.valueOf((String) row[0]), number(row[1])));
    return counts;
  }

  List<CaseLine> cases(long importId, CaseOutcome outcome, int first, int most) {
    return rows(
            "SELECT i.child_reference, i.plan_status, coalesce(t.name, i.team_words, ''),"
                + " coalesce(i.differs, '') FROM import_case i LEFT JOIN team t ON t.id = i.team_id"
                + " WHERE i.import_id = ?1 AND i.outcome = ?2 ORDER BY i.child_reference LIMIT ?4"
                + " OFFSET ?3",
            importId,
            outcome.name(),
            first,
            most)
        .stream()
        .map(
            row ->
                new CaseLine(
                    (String) row[0], outcome, (String) row[1], (String) row[2], (String) row[3]))
        .toList();
  }

  /** Rows whose team nobody has said which it is, as faults. */
  List<ImportFault> unknownTeams(long importId) {
    return rows(
            "SELECT s.sheet, s.row_number, 'team', 'There is no team with the code “' ||"
                + " coalesce(s.team_words, '') || '”. An administrator adds teams.', true FROM"
                + " staged_case s JOIN import_case i USING (import_id, child_reference) WHERE"
                + " s.import_id = ?1 AND i.outcome = 'NO_TEAM' ORDER BY s.row_number",
            importId)
        .stream()
        .map(
            row ->
                new ImportFault(
                    (String) row[0], number(row[1]), (String) row[2], (String) row[3], true))
        .toList();
  }

  List<TeamChoice> teamChoices(long importId) {
    return rows(
            "SELECT coalesce(team_words, ''), min(team_id), count(*) FROM import_case WHERE"
                + " import_id = ?1 AND outcome <> 'VANISHED' AND outcome <> 'NO_CASE' GROUP BY 1"
                + " ORDER BY 2 NULLS FIRST, 1",
            importId)
        .stream()
        .map(
            row ->
                new TeamChoice(
                    (String) row[0],
                    row[1] == null ? null : ((Number) row[1]).longValue(),
                    number(row[2])))
        .toList();
  }

  /** Remembers which team is meant by these words, or forgets it. */
  void mean(String profile, String words, Long team) {
    query("DELETE FROM team_words WHERE profile = ?1 AND words = lower(?2)", profile, words)
        .executeUpdate();
    if (team != null) {
      query(
              "INSERT INTO team_words (profile, words, team_id) VALUES (?1, lower(?2), ?3)",
              profile,
              words,
              team)
          .executeUpdate();
    }
  }

  /** Children whose cases can't be put back as they were, and why; the first of them where many. */
  List<String> obstacles(long importId, Instant importedAt, int most) {
    return rows(
            """
            SELECT child_reference, why FROM (
              SELECT h.child_reference, 'was drawn into a sample' AS why
              FROM import_change h JOIN case_record c USING (child_reference)
              JOIN sampled_case sc ON sc.case_id = c.id JOIN sample s ON s.id = sc.sample_id
              WHERE h.import_id = ?1 AND s.drawn_at > ?2
              UNION
              SELECT h.child_reference, 'has register entries or audits'
              FROM import_change h JOIN answer_sheet a USING (child_reference)
              WHERE h.import_id = ?1 AND h.before IS NULL AND a.status <> 'WITHDRAWN'
                AND NOT EXISTS (SELECT FROM imported_entry e JOIN register_entry r ON r.register = e.register AND r.reference = e.reference
                                WHERE e.import_id = ?1 AND r.id = a.id)
              UNION
              SELECT h.child_reference, 'was changed by a later import'
              FROM import_change h JOIN import_change later USING (child_reference) JOIN file_import f ON f.id = later.import_id
              WHERE h.import_id = ?1 AND f.status = 'IMPORTED' AND f.imported_at > ?2
            ) AS found ORDER BY child_reference, why LIMIT ?3
            """,
            importId,
            Timestamp.from(importedAt),
            most)
        .stream()
        .map(row -> row[0] + " " + row[1])
        .toList();
  }
}
