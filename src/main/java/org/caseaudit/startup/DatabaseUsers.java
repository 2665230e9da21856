package org.caseaudit.startup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.caseaudit.startup.Settings.Login;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The two users of the database. What is sealed is protected by what the application's user was not
 * granted, so a user that could grant itself more is refused.
 */
final class DatabaseUsers {

  /** Older servers let every user make tables in the schema that Case Audit uses. */
  private static final int OLDEST_SERVER = 150000;

  private final Login owner;
  private final Login app;

  DatabaseUsers(Login owner, Login app) {
    this.owner = owner;
    this.app = app;
    if (owner.user().equals(app.user())) {
      throw new StartRefused(
          "CASEAUDIT_DB_USER and CASEAUDIT_DB_APP_USER are both \"%s\": use two database users, or nothing that is sealed would be safe."
              .formatted(owner.user()));
    }
  }

  /** In Case Audit's own server: makes the users and the database, and sets their passwords. */
  void ensureIn(EmbeddedDatabase server) {
    PGSimpleDataSource superuser = new PGSimpleDataSource();
    superuser.setServerNames(new String[] {"127.0.0.1"});
    superuser.setPortNumbers(new int[] {server.port()});
    superuser.setDatabaseName("postgres");
    superuser.setUser(EmbeddedDatabase.SUPERUSER);
    superuser.setPassword(server.superuserPassword());
    try (Connection connection = superuser.getConnection()) {
      ensureUser(connection, owner);
      ensureUser(connection, app);
      if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", Settings.DATABASE)) {
        execute(connection, "CREATE DATABASE %I OWNER %I", Settings.DATABASE, owner.user());
        execute(connection, "REVOKE ALL ON DATABASE %I FROM PUBLIC", Settings.DATABASE);
      }
    } catch (SQLException e) {
      throw new StartRefused(
          "The database users can't be prepared (%s).".formatted(e.getMessage()), e);
    }
  }

  /**
   * In the database Case Audit is to use: lets the application's user in, making it where the owner
   * may, and checks that it is no more than that.
   */
  void letAppInto(DataSource asOwner, DataSource asApp) {
    try (Connection connection = asOwner.getConnection()) {
      refuseOldServer(connection);
      if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", app.user())) {
        makeApp(connection);
      }
      refusePowerfulApp(connection);
      execute(
          connection, "GRANT CONNECT ON DATABASE %I TO %I", connection.getCatalog(), app.user());
      execute(connection, "GRANT USAGE ON SCHEMA public TO %I", app.user());
    } catch (SQLException e) {
      throw new StartRefused(
          "The database can't be used as \"%s\" (%s). Check CASEAUDIT_DB_URL, CASEAUDIT_DB_USER and CASEAUDIT_DB_PASSWORD."
              .formatted(owner.user(), reason(e)),
          e);
    }
    try (Connection connection = asApp.getConnection()) {
      connection.isValid(0);
    } catch (SQLException e) {
      throw new StartRefused(
          "The database can't be used as \"%s\" (%s). Check CASEAUDIT_DB_APP_USER and CASEAUDIT_DB_APP_PASSWORD."
              .formatted(app.user(), reason(e)),
          e);
    }
  }

  private static void refuseOldServer(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("SHOW server_version_num")) {
      version.next();
      if (version.getInt(1) < OLDEST_SERVER) {
        throw new StartRefused(
            "The database server is PostgreSQL %s; Case Audit needs 15 or later."
                .formatted(connection.getMetaData().getDatabaseProductVersion()));
      }
    }
  }

  private void makeApp(Connection connection) throws SQLException {
    if (!exists(
        connection,
        "SELECT FROM pg_roles WHERE rolname = ? AND (rolcreaterole OR rolsuper)",
        owner.user())) {
      throw new StartRefused(
          "The database has no user \"%1$s\", and \"%2$s\" may not make one. Have the database's administrator run: CREATE ROLE %1$s LOGIN PASSWORD '(the value of CASEAUDIT_DB_APP_PASSWORD)';"
              .formatted(app.user(), owner.user()));
    }
    ensureUser(connection, app);
  }

  private void refusePowerfulApp(Connection connection) throws SQLException {
    if (exists(
        connection,
        "SELECT FROM pg_roles WHERE rolname = ? AND (rolsuper OR pg_has_role(oid, ?, 'MEMBER'))",
        app.user(),
        owner.user())) {
      throw new StartRefused(
          "The database user \"%s\" is a superuser or may act as \"%s\", so nothing that is sealed would be safe. Give CASEAUDIT_DB_APP_USER a user without such rights."
              .formatted(app.user(), owner.user()));
    }
  }

  private static void ensureUser(Connection connection, Login login) throws SQLException {
    if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", login.user())) {
      execute(connection, "CREATE ROLE %I LOGIN", login.user());
    }
    execute(connection, "ALTER ROLE %I PASSWORD %L", login.user(), login.password());
  }

  private static boolean exists(Connection connection, String query, String... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      bind(statement, 1, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** Runs a statement that takes no parameters; PostgreSQL itself quotes what is put into it. */
  private static void execute(Connection connection, String format, String... parts)
      throws SQLException {
    String quote = "SELECT format(?" + ", ?::text".repeat(parts.length) + ")";
    try (PreparedStatement quoting = connection.prepareStatement(quote);
        Statement statement = connection.createStatement()) {
      quoting.setString(1, format);
      bind(quoting, 2, parts);
      try (ResultSet quoted = quoting.executeQuery()) {
        quoted.next();
        statement.execute(quoted.getString(1));
      }
    }
  }

  private static void bind(PreparedStatement statement, int first, String... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setString(first + i, values[i]);
    }
  }

  private static String reason(SQLException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage();
  }
}
