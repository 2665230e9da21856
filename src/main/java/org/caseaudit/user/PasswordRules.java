package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseaudit.shared.Refused;

/**
 * What a password must be: long, not one that everybody tries first, and not the username. Nothing
 * about digits or capitals, which make passwords harder for people and not for machines.
 */
@ApplicationScoped
public class PasswordRules {

  public static final int SHORTEST = 12;
  public static final int LONGEST = 128;

  private static final int SHORTEST_USERNAME_LOOKED_FOR = 4;
  private static final int FEWEST_DIFFERENT_CHARACTERS = 4;

  private final Set<String> common = readCommon();

  /** What is wrong with a password somebody wants, in words for them; empty when it will do. */
  public Optional<String> problemWith(String password, String username) {
    if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(
          "Use at least " + SHORTEST + " characters. Three or four words are a good password.");
    }
    if (password.length() > LONGEST) {
      return Optional.of("Use at most " + LONGEST + " characters.");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (common.contains(lower)
        || lower.codePoints().distinct().count() < FEWEST_DIFFERENT_CHARACTERS) {
      return Optional.of("This password is one of the first that anybody would try.");
    }
    String name = User.normalised(username);
    if (name.length() >= SHORTEST_USERNAME_LOOKED_FOR && lower.contains(name)) {
      return Optional.of("A password must not contain the username.");
    }
    return Optional.empty();
  }

  void check(String password, String username) {
    problemWith(password, username)
        .ifPresent(
            problem -> {
              throw Refused.invalid(problem);
            });
  }

  private static Set<String> readCommon() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
