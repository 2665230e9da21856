package org.caseaudit.startup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** What this installation remembers about itself, in the table {@code setting}. */
final class InstallationSettings {

  private final DataSource database;

  InstallationSettings(DataSource database) {
    this.database = database;
  }

  Optional<String> find(String key) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT value FROM setting WHERE key = ?")) {
      query.setString(1, key);
      try (ResultSet found = query.executeQuery()) {
        return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StartRefused(
          "The installation's settings can't be read (" + e.getMessage() + ").", e);
    }
  }

  void put(String key, String value) {
    try (Connection connection = database.getConnection();
        PreparedStatement change =
            connection.prepareStatement(
                """
                INSERT INTO setting (key, value) VALUES (?, ?)
                ON CONFLICT (key) DO UPDATE SET value = excluded.value
                """)) {
      change.setString(1, key);
      change.setString(2, value);
      change.executeUpdate();
    } catch (SQLException e) {
      throw new StartRefused(
          "The installation's settings can't be written (" + e.getMessage() + ").", e);
    }
  }
}
