package org.caseaudit.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Writes what was read of a file, many rows at a time and past the persistence context: a hundred
 * thousand rows take seconds and no memory.
 */
@ApplicationScoped
public class StagingRepository {

  private static final int BATCH = 500;

  @Resource(lookup = "java:jboss/datasources/CaseAudit")
  private DataSource database;

  /** Opens a writer in the transaction that is under way. */
  Writer writer(long importId) {
    try {
      return new Writer(importId, database.getConnection());
    } catch (SQLException e) {
      throw new StagingFailed(e);
    }
  }

  static String json(Map<String, String> answers) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    answers.forEach(json::add);
    return json.build().toString();
  }

  static Map<String, String> answers(String json) {
    JsonObject object = Json.createReader(new StringReader(json)).readObject();
    Map<String, String> answers = new LinkedHashMap<>();
    object.keySet().forEach(code -> answers.put(code, object.getString(code)));
    return answers;
  }

  /** The database did not take what was read. */
  static final class StagingFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StagingFailed(SQLException cause) {
      super("The database did not take rows that were read", cause);
    }
  }

  /** Takes rows and sends them on in batches. */
  static final class Writer implements AutoCloseable {

    private final long importId;
    private final Connection connection;
    private final PreparedStatement cases;
    private final PreparedStatement entries;
    private final PreparedStatement faults;
    private int waitingCases;
    private int waitingEntries;
    private int waitingFaults;
    private int entryNumber;
    private int faultNumber;

    private Writer(long importId, Connection connection) throws SQLException {
      this.importId = importId;
      this.connection = connection;
      this.cases =
          connection.prepareStatement(
              "INSERT INTO staged_case (import_id, sheet, row_number, child_reference, rank,"
                  + " latest_by, plan_status, team_words, worker, manager, opened_on, closed_on,"
                  + " age, gender, uasc, disability, language, legal_status) VALUES (?, ?, ?, ?, ?,"
                  + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
      this.entries =
          connection.prepareStatement(
              "INSERT INTO staged_entry (import_id, number, sheet, row_number, register,"
                  + " child_reference, reference, answers) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
      this.faults =
          connection.prepareStatement(
              "INSERT INTO import_fault (import_id, number, sheet, row_number, column_name, words,"
                  + " left_out) VALUES (?, ?, ?, ?, ?, ?, ?)");
    }

    void add(StagedCase row) {
      try {
        Object[] values = {
          importId,
          row.sheet(),
          row.row(),
          row.childReference(),
          row.rank(),
          row.latestBy(),
          row.planStatus(),
          row.teamWords(),
          row.worker(),
          row.manager(),
          row.openedOn(),
          row.closedOn(),
          row.age(),
          row.gender(),
          row.uasc(),
          row.disability(),
          row.language(),
          row.legalStatus()
        };
        batch(cases, values);
        waitingCases = sent(cases, waitingCases + 1);
      } catch (SQLException e) {
        throw new StagingFailed(e);
      }
    }

    void add(StagedEntry entry) {
      try {
        batch(
            entries,
            importId,
            ++entryNumber,
            entry.sheet(),
            entry.row(),
            entry.register(),
            entry.childReference(),
            entry.reference(),
            json(entry.answers()));
        waitingEntries = sent(entries, waitingEntries + 1);
      } catch (SQLException e) {
        throw new StagingFailed(e);
      }
    }

    void add(ImportFault fault) {
      try {
        batch(
            faults,
            importId,
            ++faultNumber,
            fault.sheet(),
            fault.row(),
            fault.column(),
            fault.words(),
            fault.leftOut());
        waitingFaults = sent(faults, waitingFaults + 1);
      } catch (SQLException e) {
        throw new StagingFailed(e);
      }
    }

    int faults() {
      return faultNumber;
    }

    private static void batch(PreparedStatement statement, Object... values) throws SQLException {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.addBatch();
    }

    private static int sent(PreparedStatement statement, int waiting) throws SQLException {
      if (waiting < BATCH) {
        return waiting;
      }
      statement.executeBatch();
      return 0;
    }

    /** Sends what is left. */
    void flush() {
      try {
        cases.executeBatch();
        entries.executeBatch();
        faults.executeBatch();
      } catch (SQLException e) {
        throw new StagingFailed(e);
      }
    }

    @Override
    public void close() {
      try (connection;
          cases;
          entries;
          faults) {
        waitingCases = 0;
      } catch (SQLException e) {
        throw new StagingFailed(e);
      }
    }
  }
}
