package org.caseaudit.startup;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caseaudit.message.DigestTimes;
import org.caseaudit.web.BaseUrl;

/**
 * What the environment says about this installation. The data sources read the same variables, with
 * the same defaults, from {@code wildfly-config/datasource.cli}.
 *
 * @param pack the folder of the pack; empty for the one that came with the application
 * @param demonstrationPassword the password of every account of the demonstration that is asked
 *     for; empty when none is
 * @param databaseUrl empty when Case Audit is to run a database of its own
 */
record Settings(
    Path dataFolder,
    Optional<String> databaseUrl,
    int databasePort,
    Login owner,
    Login app,
    Optional<Path> pack,
    Optional<String> demonstrationPassword) {

  static final String DATABASE = "caseaudit";

  /** A database user. */
  record Login(String user, String password) {}

  static Settings from(Map<String, String> environment) {
    checkWhatOthersRead(environment);
    return new Settings(
        dataFolder(environment),
        text(environment, "CASEAUDIT_DB_URL"),
        port(environment.getOrDefault("CASEAUDIT_DB_PORT", "54320")),
        new Login(
            environment.getOrDefault("CASEAUDIT_DB_USER", "caseaudit_owner"),
            required(environment, "CASEAUDIT_DB_PASSWORD")),
        new Login(
            environment.getOrDefault("CASEAUDIT_DB_APP_USER", "caseaudit_app"),
            required(environment, "CASEAUDIT_DB_APP_PASSWORD")),
        text(environment, "CASEAUDIT_PACK").map(Path::of),
        Boolean.parseBoolean(environment.get("CASEAUDIT_DEMO"))
            ? Optional.of(text(environment, "CASEAUDIT_DEMO_PASSWORD").orElseGet(Settings::madeUp))
            : Optional.empty());
  }

  /** What is read where it is needed is looked at here, so that a mistake is told at the start. */
  private static void checkWhatOthersRead(Map<String, String> environment) {
    try {
      BaseUrl.said(environment);
      DigestTimes.from(environment);
    } catch (IllegalArgumentException mistake) {
      throw new StartRefused(mistake.getMessage(), mistake);
    }
  }

  private static Optional<String> text(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /** A password that can be read out: four groups of four letters and digits. */
  private static String madeUp() {
    String alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    SecureRandom random = new SecureRandom();
    return IntStream.range(0, 16)
        .mapToObj(
            place ->
                (place > 0 && place % 4 == 0 ? "-" : "")
                    + alphabet.charAt(random.nextInt(alphabet.length())))
        .collect(Collectors.joining());
  }

  static Path dataFolder(Map<String, String> environment) {
    return Path.of(environment.getOrDefault("CASEAUDIT_DATA", "data")).toAbsolutePath().normalize();
  }

  private static int port(String value) {
    try {
      int port = Integer.parseInt(value);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      throw new StartRefused(notAPort(value), notANumber);
    }
    throw new StartRefused(notAPort(value));
  }

  private static String notAPort(String value) {
    return "CASEAUDIT_DB_PORT is \""
        + value
        + "\", which is not a port: give a number up to 65535.";
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new StartRefused(
          name + " is not set. Start Case Audit with ./run, which makes it, or set it yourself.");
    }
    return value;
  }
}
