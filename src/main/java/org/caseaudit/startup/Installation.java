package org.caseaudit.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.nio.file.Path;
import javax.sql.DataSource;

/**
 * Brings this installation up before the first request, in the order of {@link #bringUp()}, and
 * takes it down after the last.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Installation {

  private static final System.Logger LOG = System.getLogger(Installation.class.getName());

  @Resource(lookup = "java:jboss/datasources/CaseAuditOwner")
  private DataSource asOwner;

  @Resource(lookup = "java:jboss/datasources/CaseAudit")
  private DataSource asApp;

  @Inject private PackInForce packInForce;
  @Inject private DemonstrationStart demonstrationStart;

  @PersistenceUnit private EntityManagerFactory entityManagers;

  private Settings settings;
  private DataFolder dataFolder;
  private EmbeddedDatabase database;

  @PostConstruct
  void bringUp() {
    try {
      settings = Settings.from(System.getenv());
      claimDataFolder();
      startDatabase();
      letUsersIn();
      bringTablesUpToDate();
      checkEntities();
      setClock();
      publishPack();
      demonstrate();
      dataFolder.forgetRefusal();
    } catch (RuntimeException refusal) {
      takeDown();
      throw refused(refusal);
    }
  }

  @PreDestroy
  void takeDown() {
    if (database != null) {
      database.close();
      database = null;
    }
    if (dataFolder != null) {
      dataFolder.close();
      dataFolder = null;
    }
  }

  private void claimDataFolder() {
    dataFolder = DataFolder.claim(settings.dataFolder());
  }

  private void startDatabase() {
    if (settings.databaseUrl().isEmpty()) {
      database = EmbeddedDatabase.start(dataFolder, settings.databasePort());
    }
  }

  private void letUsersIn() {
    DatabaseUsers users = new DatabaseUsers(settings.owner(), settings.app());
    if (database != null) {
      users.ensureIn(database);
    }
    users.letAppInto(asOwner, asApp);
  }

  private void bringTablesUpToDate() {
    new Schema(asOwner, settings.app().user()).bringUpToDate();
  }

  private void checkEntities() {
    Weaving.check(entityManagers);
  }

  private void setClock() {
    demonstrationStart.setClock(new InstallationSettings(asApp), settings.demonstrationPassword());
  }

  private void publishPack() {
    packInForce.bringUp(settings.pack());
  }

  private void demonstrate() {
    demonstrationStart.bringUp(
        new InstallationSettings(asApp), settings.demonstrationPassword(), dataFolder);
  }

  private StartRefused refused(RuntimeException cause) {
    StartRefused refusal =
        cause instanceof StartRefused itself
            ? itself
            : new StartRefused("Case Audit met a fault it did not expect: " + cause, cause);
    LOG.log(System.Logger.Level.ERROR, "Case Audit did not start. " + refusal.getMessage());
    Path folder = settings == null ? Settings.dataFolder(System.getenv()) : settings.dataFolder();
    DataFolder.tellRefusal(folder, refusal.getMessage());
    return refusal;
  }
}
