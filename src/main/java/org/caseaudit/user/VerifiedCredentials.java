package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Credentials that programs send with every call and that were right a moment ago: hashing each one
 * anew would cost a processor 140 ms. Kept in memory, under a digest with a key that is never
 * written down. The account is read all the same, so that a changed password or a disabled account
 * counts at once.
 */
@ApplicationScoped
public class VerifiedCredentials {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST = 1_000;

  private record Verified(long account, int epoch, Instant until) {}

  private final SecretKeySpec key = new SecretKeySpec(random(), ALGORITHM);
  private final Map<String, Verified> verified = new ConcurrentHashMap<>();

  @Inject private UserRepository users;
  @Inject private Clock clock;

  /** The account whose credentials these were a moment ago, if it still is as it was then. */
  Optional<User> recall(String username, String password) {
    String digest = digest(username, password);
    Verified known = verified.get(digest);
    if (known == null) {
      return Optional.empty();
    }
    Optional<User> user =
        users
            .find(known.account())
            .filter(User::isEnabled)
            .filter(found -> found.sessionEpoch() == known.epoch())
            .filter(found -> clock.instant().isBefore(known.until()));
    if (user.isEmpty()) {
      verified.remove(digest);
    }
    return user;
  }

  /** These credentials have just been compared with the account's, and are right. */
  void remember(String username, String password, User user) {
    if (verified.size() >= MOST) {
      verified.clear();
    }
    verified.put(
        digest(username, password),
        new Verified(user.getId(), user.sessionEpoch(), clock.instant().plus(KEPT)));
  }

  private String digest(String username, String password) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      String both = User.normalised(username) + "\n" + password;
      return HexFormat.of().formatHex(mac.doFinal(both.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
