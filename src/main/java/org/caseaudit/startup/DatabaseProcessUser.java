package org.caseaudit.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who PostgreSQL's programs run as. They refuse root, so root runs them as nobody: in a user
 * namespace of their own, or, where the machine allows none (in most containers), as the account
 * nobody with leave to get past the modes of root's folders and with no other power.
 *
 * @param words what a command is preceded by
 * @param owner the account that must own the database's files; less than nought for any
 */
record DatabaseProcessUser(List<String> words, int owner) {

  private static final int ANY = -1;
  private static final int ROOT = 0;
  private static final int NOBODY = 65_534;

  private static final List<String> IN_A_NAMESPACE = List.of("unshare", "--user");

  private static final List<String> AS_NOBODY =
      List.of(
          "setpriv",
          "--securebits=+no_setuid_fixup",
          "--reuid=" + NOBODY,
          "--regid=" + NOBODY,
          "--clear-groups",
          "--inh-caps=-all,+dac_override",
          "--ambient-caps=-all,+dac_override");

  /** What came of a command. */
  record Outcome(int exitCode, String output) {

    boolean succeeded() {
      return exitCode == 0;
    }
  }

  /**
   * @throws StartRefused if this is root and the machine allows neither way
   */
  static DatabaseProcessUser onThisMachine() throws IOException {
    if (!Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(ROOT)) {
      return new DatabaseProcessUser(List.of(), ANY);
    }
    DatabaseProcessUser inANamespace = new DatabaseProcessUser(IN_A_NAMESPACE, ROOT);
    Outcome first = inANamespace.run(List.of("true"));
    if (first.succeeded()) {
      return inANamespace;
    }
    DatabaseProcessUser asNobody = new DatabaseProcessUser(AS_NOBODY, NOBODY);
    Outcome second = asNobody.run(List.of("true"));
    if (second.succeeded()) {
      return asNobody;
    }
    throw new StartRefused(
        "PostgreSQL refuses to run as root, and this machine allows no way around it (%s; %s). Start Case Audit as an ordinary user, or set CASEAUDIT_DB_URL to a PostgreSQL database."
            .formatted(first.output(), second.output()));
  }

  /** Gives it a file or folder, which may not be there yet, with all that is in it. */
  void own(Path path) throws IOException {
    if (owner == ANY || Files.notExists(path) || isOwnerOf(path)) {
      return;
    }
    List<Path> content;
    try (Stream<Path> paths = Files.walk(path)) {
      // The folder itself comes last, so that what was cut short is done again.
      content = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : content) {
      Files.setAttribute(each, "unix:uid", owner);
    }
  }

  private boolean isOwnerOf(Path path) throws IOException {
    return Files.getAttribute(path, "unix:uid").equals(owner);
  }

  /** Runs a command and waits for its end. */
  Outcome run(List<String> command) throws IOException {
    List<String> all = Stream.concat(words.stream(), command.stream()).toList();
    ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
    String path = System.getenv("PATH");
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", path, "LC_ALL", "C"));
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    try {
      return new Outcome(process.waitFor(), output.strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command.get(0), e);
    }
  }
}
