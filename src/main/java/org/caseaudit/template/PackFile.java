package org.caseaudit.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** A file of a pack that is published under a version, and its text. */
public record PackFile(Kind kind, TemplateRef ref, String name, String text) {

  /** What a published file is. */
  public enum Kind {
    TEMPLATE,
    PART,
    REFERENCE,
    MEASURES,
    PLAN,
    IMPORT;

    /** As the database keeps it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** The fingerprint by which a changed text is told from the published one. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
