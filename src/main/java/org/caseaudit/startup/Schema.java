package org.caseaudit.startup;

import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The tables: brought up to date by the owner, one node at a time. */
final class Schema {

  private final Flyway flyway;

  Schema(DataSource asOwner, String appUser) {
    this.flyway =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(asOwner)
            .locations("classpath:db/migration")
            .placeholders(Map.of("app", appUser))
            .validateMigrationNaming(true)
            .load();
  }

  void bringUpToDate() {
    try {
      refuseNewer();
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StartRefused(
          "The database's tables can't be brought up to date (%s).".formatted(e.getMessage()), e);
    }
  }

  private void refuseNewer() {
    Arrays.stream(flyway.info().all())
        .filter(migration -> migration.getState().isApplied())
        .filter(migration -> !migration.getState().isResolved())
        .map(MigrationInfo::getVersion)
        .findFirst()
        .ifPresent(
            version -> {
              throw new StartRefused(
                  "The database was changed by a newer Case Audit (step %s), which this one doesn't know. Start the newer one."
                      .formatted(version));
            });
  }
}
