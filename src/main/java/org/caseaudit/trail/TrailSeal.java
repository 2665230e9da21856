package org.caseaudit.trail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.caseaudit.shared.DataHome;

/**
 * Seals trail entries with a key that is not in the database: whoever changes, removes or reorders
 * entries there can't make the seals fit again. Several nodes share the key through {@code
 * CASEAUDIT_TRAIL_KEY}; a single one makes its own and keeps it.
 */
@ApplicationScoped
public class TrailSeal {

  private static final String ALGORITHM = "HmacSHA256";

  @Inject private DataHome dataHome;

  private SecretKeySpec key;

  protected TrailSeal() {}

  /** A seal with a given key. */
  TrailSeal(String key) {
    this.key = keyOf(key);
  }

  @PostConstruct
  void readKey() {
    String given = System.getenv("CASEAUDIT_TRAIL_KEY");
    key = keyOf(given == null || given.isBlank() ? dataHome.secret("trail-key") : given);
  }

  /** The seal of an entry that comes after one with that seal. */
  String of(TrailEntry entry, String sealBefore) {
    String sealed =
        Stream.of(
                sealBefore,
                entry.getSubject().kind(),
                entry.getSubject().id(),
                entry.getNumber(),
                ChronoUnit.MICROS.between(Instant.EPOCH, entry.getAt()),
                entry.getAccount(),
                entry.getActor(),
                entry.getDid(),
                entry.getPlace(),
                entry.getBefore(),
                entry.getAfter(),
                entry.getReason())
            .map(TrailSeal::framed)
            .collect(Collectors.joining());
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(sealed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With its length in front, so that no text can be moved from one field to the next. */
  private static String framed(Object value) {
    String text = value == null ? null : value.toString();
    return text == null ? "-;" : text.length() + ":" + text + ";";
  }

  private static SecretKeySpec keyOf(String key) {
    return new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }
}
