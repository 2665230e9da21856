package org.caseaudit.user;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes and compares passwords: PBKDF2 with HMAC-SHA-256, 600,000 rounds. That takes a processor
 * about 140 ms, so only half of the processors may be at it at any time: a flood of sign-ins must
 * not keep officers' answers from being saved.
 */
@ApplicationScoped
public class PasswordHashes {

  static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  static final int ROUNDS = 600_000;

  private static final Duration LONGEST_QUEUE = Duration.ofSeconds(5);

  private final Semaphore processors =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  @Inject private Pbkdf2PasswordHash pbkdf2;

  private String nobodys;

  @PostConstruct
  void configure() {
    pbkdf2.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm",
            ALGORITHM,
            "Pbkdf2PasswordHash.Iterations",
            Integer.toString(ROUNDS),
            "Pbkdf2PasswordHash.SaltSizeBytes",
            "32",
            "Pbkdf2PasswordHash.KeySizeBytes",
            "32"));
    nobodys = pbkdf2.generate("nobody's password".toCharArray());
  }

  /** A hash that tells its own algorithm, rounds and salt. */
  public String hash(String password) {
    return inTurn(() -> pbkdf2.generate(normalised(password)));
  }

  /** Whether this password has that hash. */
  public boolean matches(String password, String hash) {
    return inTurn(() -> pbkdf2.verify(normalised(password), hash));
  }

  /** Takes as long as a comparison that fails, so that nobody can tell who has an account. */
  void matchesNobody(String password) {
    matches(password, nobodys);
  }

  /** Whether a hash is of an older, cheaper kind than we make today. */
  static boolean isOutdated(String hash) {
    String[] parts = hash.split(":");
    return !parts[0].equals(ALGORITHM) || Integer.parseInt(parts[1]) < ROUNDS;
  }

  /** The same text typed on different keyboards comes in different code points. */
  private static char[] normalised(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!processors.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TooManyAttempts(LONGEST_QUEUE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooManyAttempts(LONGEST_QUEUE);
    }
    try {
      return work.get();
    } finally {
      processors.release();
    }
  }
}
