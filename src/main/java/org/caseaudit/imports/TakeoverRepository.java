package org.caseaudit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseaudit.caseload.PlanStatus;

/**
 * Compares what was read with the caseload, takes it over and puts it back, each for all children
 * at once in the database.
 */
@ApplicationScoped
public class TakeoverRepository extends SqlRepository {

  /** The one that imports have always waited for each other by. */
  private static final long IMPORT_LOCK = 20_160_901L;

  /** Keeps other imports waiting until this transaction ends, on any node. */
  void lock() {
    query("SELECT 1 FROM (SELECT pg_advisory_xact_lock(?1)) AS locked", IMPORT_LOCK)
        .getSingleResult();
  }

  /** Leaves all but the first of several rows about a child out, where each may have one only. */
  int refuseRepeated(long importId, int faultsSoFar) {
    int refused =
        query(
                """
                INSERT INTO import_fault (import_id, number, sheet, row_number, column_name, words, left_out)
                SELECT ?1, ?2 + row_number() OVER (ORDER BY s.row_number), s.sheet, s.row_number, 'child_reference',
                       'The same reference is already on line ' || s.first || '.', true
                FROM (SELECT sheet, row_number, min(row_number) OVER (PARTITION BY child_reference) AS first
                      FROM staged_case WHERE import_id = ?1) AS s
                WHERE s.row_number > s.first
                """,
                importId,
                faultsSoFar)
            .executeUpdate();
    query(
            """
            DELETE FROM staged_case s USING staged_case earlier
            WHERE s.import_id = ?1 AND earlier.import_id = ?1 AND earlier.child_reference = s.child_reference
              AND earlier.row_number < s.row_number
            """,
            importId)
        .executeUpdate();
    return refused;
  }

  /** How many rows say less of a child than another row of the same sheet. */
  int countRepeated(long importId) {
    return ((Number)
            query(
                    "SELECT count(*) - count(DISTINCT (sheet, child_reference)) FROM staged_case"
                        + " WHERE import_id = ?1",
                    importId)
                .getSingleResult())
        .intValue();
  }

  /**
   * Works out anew what the rows come to for each child.
   *
   * @param covered whose open cases the file has all of
   */
  void compare(long importId, ImportProfile profile, Set<PlanStatus> covered, LocalDate today) {
    query("DELETE FROM import_case WHERE import_id = ?1", importId).executeUpdate();
    query(
            ComparisonSql.statement(profile.clears()),
            importId,
            profile.code(),
            today,
            profile.addsChildren() ? 1 : 0)
        .executeUpdate();
    if (!covered.isEmpty()) {
      addVanished(importId, covered);
    }
  }

  private void addVanished(long importId, Set<PlanStatus> covered) {
    String statuses =
        covered.stream().map(status -> "'" + status.code() + "'").collect(Collectors.joining(", "));
    query(
            "INSERT INTO import_case (import_id, child_reference, case_id, outcome, plan_status,"
                + " team_id) SELECT ?1, c.child_reference, c.id, 'VANISHED', c.plan_status,"
                + " c.team_id FROM case_record c WHERE c.closed_on IS NULL AND c.plan_status IN ("
                + statuses
                + ") AND NOT EXISTS (SELECT FROM import_case i WHERE i.import_id = ?1 AND"
                + " i.child_reference = c.child_reference)",
            importId)
        .executeUpdate();
  }

  /** Takes new and changed cases over, keeping what was there before. */
  void take(long importId) {
    query(
            "INSERT INTO import_change (import_id, child_reference, before, differs) SELECT"
                + " i.import_id, i.child_reference, to_jsonb(c), i.differs FROM import_case i LEFT"
                + " JOIN case_record c ON c.id = i.case_id WHERE i.import_id = ?1 AND i.outcome IN"
                + " ('NEW', 'CHANGED')",
            importId)
        .executeUpdate();
    query(
            """
            UPDATE case_record c SET version = c.version + 1, plan_status = i.plan_status, team_id = i.team_id, worker = i.worker,
              manager = i.manager, opened_on = i.opened_on, closed_on = i.closed_on, age = i.age, gender = i.gender, uasc = i.uasc,
              disability = i.disability, language = i.language, legal_status = i.legal_status
            FROM import_case i WHERE i.import_id = ?1 AND i.outcome = 'CHANGED' AND c.id = i.case_id
            """,
            importId)
        .executeUpdate();
    query(
            """
            INSERT INTO case_record (id, version, child_reference, plan_status, team_id, worker, manager, opened_on, closed_on, age,
              gender, uasc, disability, language, legal_status)
            SELECT nextval('entity_id'), 1, child_reference, plan_status, team_id, worker, manager, opened_on, closed_on, age,
              gender, uasc, disability, language, legal_status
            FROM import_case WHERE import_id = ?1 AND outcome = 'NEW'
            """,
            importId)
        .executeUpdate();
  }

  /** Closes the open cases that the file has no longer, on a day. */
  int closeVanished(long importId, LocalDate on) {
    query(
            "INSERT INTO import_change (import_id, child_reference, before, differs) SELECT"
                + " i.import_id, i.child_reference, to_jsonb(c), 'closed: no longer in the file'"
                + " FROM import_case i JOIN case_record c ON c.id = i.case_id WHERE i.import_id ="
                + " ?1 AND i.outcome = 'VANISHED'",
            importId)
        .executeUpdate();
    return query(
            "UPDATE case_record c SET version = c.version + 1, plan_status = 'closed', closed_on ="
                + " greatest(c.opened_on, ?2) FROM import_case i WHERE i.import_id = ?1 AND"
                + " i.outcome = 'VANISHED' AND c.id = i.case_id",
            importId,
            on)
        .executeUpdate();
  }

  /** Puts the cases back as they were before the import; those it brought go. */
  void putBack(long importId) {
    query(
            """
            UPDATE case_record c SET version = c.version + 1, plan_status = b.plan_status, team_id = b.team_id, worker = b.worker,
              manager = b.manager, opened_on = b.opened_on, closed_on = b.closed_on, age = b.age, gender = b.gender, uasc = b.uasc,
              disability = b.disability, language = b.language, legal_status = b.legal_status
            FROM import_change h, jsonb_populate_record(NULL::case_record, h.before) b
            WHERE h.import_id = ?1 AND h.before IS NOT NULL AND c.child_reference = h.child_reference
            """,
            importId)
        .executeUpdate();
    query(
            "DELETE FROM case_record c USING import_change h WHERE h.import_id = ?1 AND h.before IS"
                + " NULL AND c.child_reference = h.child_reference",
            importId)
        .executeUpdate();
  }

  /** Lets go of what was only needed until the file was imported or put aside. */
  void clear(long importId) {
    for (String table : new String[] {"staged_case", "staged_entry", "import_case"}) {
      query("DELETE FROM " + table + " WHERE import_id = ?1", importId).executeUpdate();
    }
  }
}
