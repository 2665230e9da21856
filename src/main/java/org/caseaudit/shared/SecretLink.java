package org.caseaudit.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The secret end of a link that lets somebody in without an account: 160 random bits in letters and
 * digits that can't be mistaken for each other, in groups of four, so that it can be typed from
 * paper. Shown once; what is kept is its SHA-256.
 */
public record SecretLink(String secret) {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz023456789";
  private static final int LENGTH = 32;
  private static final int GROUP = 4;
  private static final Pattern FORM =
      Pattern.compile("[" + LETTERS + "]{" + GROUP + "}(-[" + LETTERS + "]{" + GROUP + "}){7}");

  public static SecretLink make(SecureRandom random) {
    StringBuilder secret = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        secret.append('-');
      }
      secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new SecretLink(secret.toString());
  }

  /** As somebody may have typed it. */
  public static SecretLink typed(String secret) {
    return new SecretLink(secret == null ? "" : secret.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether it could be one at all. */
  public boolean isWellFormed() {
    return FORM.matcher(secret).matches();
  }

  /** What is kept of it, in hexadecimal. */
  public String digest() {
    return digest(secret);
  }

  public static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
