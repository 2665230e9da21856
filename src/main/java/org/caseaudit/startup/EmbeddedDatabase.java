package org.caseaudit.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.startup.DatabaseProcessUser.Outcome;

/**
 * PostgreSQL as part of Case Audit: a database server of its own that listens on this machine only,
 * asks every caller for a password, and writes to disk before it says that something is saved.
 *
 * <p>The server is a process beside this one, so it outlives a killed Case Audit. Whoever holds the
 * {@link DataFolder} may therefore stop a server it finds on that folder's data: nobody else uses
 * it.
 */
final class EmbeddedDatabase implements AutoCloseable {

  static final String SUPERUSER = "postgres";

  private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());

  /** Crash recovery may replay hours of work; giving up early would only start it anew. */
  private static final int START_SECONDS = 600;

  private static final int STOP_SECONDS = 60;

  private static final Map<String, String> CONFIGURATION =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("fsync", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("max_connections", "60"),
          Map.entry("timezone", "UTC"),
          // A statement or a violated key would show what is recorded about a child.
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("log_error_verbosity", "terse"));

  private final PostgresBinaries binaries;
  private final Path data;
  private final Path log;
  private final Path superuserPassword;
  private final int port;
  private final DatabaseProcessUser user;

  private EmbeddedDatabase(Path dataFolder, int port, DatabaseProcessUser user) {
    this.user = user;
    this.binaries = PostgresBinaries.unpackedIn(dataFolder.resolve("postgres-programs"));
    this.data = dataFolder.resolve("postgres");
    this.log = dataFolder.resolve("log").resolve("postgres.log");
    this.superuserPassword = dataFolder.resolve("secrets").resolve("database-superuser");
    this.port = port;
  }

  /** Starts the server, with an empty database cluster if this installation has none yet. */
  static EmbeddedDatabase start(DataFolder folder, int port) {
    try {
      EmbeddedDatabase database =
          new EmbeddedDatabase(folder.path(), port, DatabaseProcessUser.onThisMachine());
      if (Files.notExists(database.data)) {
        database.create();
      }
      database.user.own(database.data);
      database.user.own(database.log);
      database.refuseOtherVersion();
      database.takeOver();
      database.refuseTakenPort();
      database.start();
      return database;
    } catch (IOException e) {
      throw new StartRefused("The database can't be started (%s).".formatted(e), e);
    }
  }

  int port() {
    return port;
  }

  String superuserPassword() {
    try {
      return Files.readString(superuserPassword).strip();
    } catch (IOException e) {
      throw new StartRefused("%s can't be read (%s).".formatted(superuserPassword, e), e);
    }
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "PostgreSQL could not be stopped", e);
    }
  }

  private void create() throws IOException {
    Path half = data.resolveSibling("postgres-being-made");
    PostgresBinaries.delete(half);
    writeSuperuserPassword();
    Outcome outcome =
        run(
            binaries.program("initdb"),
            "--pgdata=" + half,
            "--username=" + SUPERUSER,
            "--pwfile=" + superuserPassword,
            "--auth=scram-sha-256",
            "--data-checksums",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions");
    if (!outcome.succeeded()) {
      throw new StartRefused("A new database can't be made in " + data + ": " + outcome.output());
    }
    Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private void writeSuperuserPassword() throws IOException {
    byte[] password = new byte[24];
    new SecureRandom().nextBytes(password);
    Files.createDirectories(superuserPassword.getParent());
    Files.deleteIfExists(superuserPassword);
    Files.createFile(
        superuserPassword,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        superuserPassword, HexFormat.of().formatHex(password), StandardOpenOption.WRITE);
  }

  private void refuseOtherVersion() throws IOException {
    String written = Files.readString(data.resolve("PG_VERSION")).strip();
    Outcome carried = run(binaries.program("postgres"), "--version");
    if (!carried.output().contains(" " + written + ".")) {
      throw new StartRefused(
          "The data in %s was written by PostgreSQL %s, and this Case Audit carries %s. Move it with PostgreSQL's own upgrade, or start the Case Audit that wrote it."
              .formatted(data, written, carried.output()));
    }
  }

  /** Stops a server that a killed Case Audit left behind on this data. */
  private void takeOver() throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (processesOnThisData().isEmpty()) {
      // The number in the file may be another program's by now, which PostgreSQL would take for
      // itself.
      Files.deleteIfExists(pidFile);
      return;
    }
    LOG.log(System.Logger.Level.INFO, "Taking over the database that a killed Case Audit left");
    if (Files.exists(pidFile)) {
      stop();
    }
    List<ProcessHandle> left = processesOnThisData();
    left.forEach(ProcessHandle::destroyForcibly);
    left.forEach(process -> process.onExit().join());
  }

  private List<ProcessHandle> processesOnThisData() throws IOException {
    Path here = data.toRealPath();
    return ProcessHandle.allProcesses()
        .filter(process -> workingFolder(process).filter(here::equals).isPresent())
        .filter(process -> name(process).equals("postgres"))
        .toList();
  }

  private static Optional<Path> workingFolder(ProcessHandle process) {
    try {
      return Optional.of(Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd")));
    } catch (IOException goneOrSomebodyElses) {
      return Optional.empty();
    }
  }

  private static String name(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/comm")).strip();
    } catch (IOException goneOrSomebodyElses) {
      return "";
    }
  }

  private void refuseTakenPort() {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      LOG.log(System.Logger.Level.DEBUG, "Port {0} is free", probe.getLocalPort());
    } catch (IOException taken) {
      throw new StartRefused(
          "Port %d on this machine is used by another program, so the database can't start. Set CASEAUDIT_DB_PORT to a free port."
              .formatted(port),
          taken);
    }
  }

  private void start() throws IOException {
    Files.createDirectories(log.getParent());
    List<String> options = new ArrayList<>(List.of("-p", Integer.toString(port)));
    CONFIGURATION.forEach((name, value) -> options.addAll(List.of("-c", name + "=" + value)));
    Outcome outcome =
        run(
            binaries.program("pg_ctl"),
            "start",
            "--pgdata=" + data,
            "--log=" + log,
            "--wait",
            "--timeout=" + START_SECONDS,
            "--options=" + String.join(" ", options));
    if (!outcome.succeeded()) {
      throw new StartRefused(
          "The database did not start; the reason is at the end of " + log + ".");
    }
  }

  private void stop() throws IOException {
    if (!stop("fast").succeeded()) {
      Outcome outcome = stop("immediate");
      if (!outcome.succeeded()) {
        throw new IOException(outcome.output());
      }
    }
  }

  private Outcome stop(String mode) throws IOException {
    return run(
        binaries.program("pg_ctl"),
        "stop",
        "--pgdata=" + data,
        "--mode=" + mode,
        "--wait",
        "--timeout=" + STOP_SECONDS);
  }

  private Outcome run(String... command) throws IOException {
    return user.run(List.of(command));
  }
}
