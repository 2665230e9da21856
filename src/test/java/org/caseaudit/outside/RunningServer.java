package org.caseaudit.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Case Audit in a data folder of its own, started by {@code ./run} as anybody would start it. */
final class RunningServer implements AutoCloseable {

  static final String PASSWORD = "demonstration-in-tests";

  private final Path data;
  private final List<String> command;
  private final int port = freePort();
  private final int managementPort = freePort();
  private final int databasePort = freePort();
  private Process run;

  private RunningServer(String folder, String... command) {
    this.data = Path.of("target", folder).toAbsolutePath();
    this.command = List.of(command);
  }

  /** The demonstration. */
  static RunningServer started() {
    return started(new RunningServer("outside", "./run", "--demo", "--no-build"));
  }

  /** An installation in which nobody has an account yet. */
  static RunningServer startedEmpty() {
    return started(new RunningServer("outside-empty", "./run", "--no-build"));
  }

  private static RunningServer started(RunningServer server) {
    server.start();
    return server;
  }

  /** What is in a file of its data folder. */
  String fileInDataFolder(String name) {
    return read(data.resolve(name));
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  /** The whole database, whatever the application may see of it. */
  Connection database() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort + "/caseaudit",
        "caseaudit_owner",
        read(data.resolve("secrets/database-owner")));
  }

  void start() {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().keySet().removeIf(name -> name.startsWith("CASEAUDIT_"));
      builder.environment().putAll(environment());
      run = builder.start();
      run.getOutputStream().close();
      awaitReady(run.inputReader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isRunning() {
    return run.isAlive();
  }

  /** Ends the application's process as a power cut would: at once, with nothing tidied up. */
  void kill() {
    kill(read(data.resolve("server/pid")));
    run.onExit().join();
  }

  /** Ends the database server's process in the same way. */
  void killDatabase() {
    kill(read(data.resolve("postgres/postmaster.pid")).lines().findFirst().orElseThrow());
  }

  @Override
  public void close() {
    run.destroy();
    run.onExit().join();
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("CASEAUDIT_DATA", data.toString());
    environment.put("CASEAUDIT_PORT", Integer.toString(port));
    environment.put("CASEAUDIT_MANAGEMENT_PORT", Integer.toString(managementPort));
    environment.put("CASEAUDIT_DB_PORT", Integer.toString(databasePort));
    environment.put("CASEAUDIT_DEMO_PASSWORD", PASSWORD);
    return environment;
  }

  private static void awaitReady(BufferedReader output) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append(System.lineSeparator());
      if (line.contains("Ctrl-C")) {
        CompletableFuture.runAsync(() -> output.lines().forEach(System.out::println));
        return;
      }
    }
    throw new IllegalStateException("./run did not start Case Audit: " + said);
  }

  private static void kill(String pid) {
    ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
