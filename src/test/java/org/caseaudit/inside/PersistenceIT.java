package org.caseaudit.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the whole application takes for granted of its database, seen where it runs. */
class PersistenceIT extends ServerIT {

  private static final String NOT_GRANTED = "42501";

  @Resource(lookup = "java:jboss/datasources/CaseAudit")
  private DataSource asApp;

  @Resource(lookup = "java:jboss/UserTransaction")
  private UserTransaction transaction;

  @Inject private Entities entities;

  @Test
  void everyEntityIsWoven() {
    assertThat(entities.types())
        .isNotEmpty()
        .allSatisfy(type -> assertThat(PersistenceWeaved.class).isAssignableFrom(type));
  }

  @Test
  void whatIsRolledBackIsNotThere() throws Exception {
    String code = "rolled-back";
    transaction.begin();
    entities.execute(
        "INSERT INTO team (id, version, code, name, active) VALUES (-1, 0, '"
            + code
            + "', 'None', false)");
    transaction.rollback();
    assertThat(count("SELECT count(*) FROM team WHERE code = '" + code + "'")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "sealed_sheet, digest",
    "sealed_answer, value",
    "trail_entry, id",
    "answer_operation, operation",
    "published_file, content",
    "published_pack, name",
    "published_pack_file, path",
    "action_update, comment",
    "board_judgement, reason"
  })
  void theApplicationCannotChangeWhatIsKeptForGood(String table, String column) {
    assertThatNotGranted("UPDATE %1$s SET %2$s = %2$s".formatted(table, column));
    assertThatNotGranted("DELETE FROM " + table);
    assertThatNotGranted("TRUNCATE " + table);
    assertThatNotGranted("DROP TABLE " + table);
  }

  @Test
  void theApplicationCannotMakeTables() {
    assertThatNotGranted("CREATE TABLE of_its_own (id bigint)");
  }

  private void assertThatNotGranted(String sql) {
    assertThatThrownBy(() -> count(sql))
        .as(sql)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_GRANTED));
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = asApp.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
