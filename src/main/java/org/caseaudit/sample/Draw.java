package org.caseaudit.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A lottery anybody can hold again: each child reference gets a ticket computed from the seed and
 * the reference alone, and the lowest tickets are drawn. {@code docs/sampling.md} says how to check
 * a draw without this program.
 */
public final class Draw {

  private Draw() {}

  /** The references drawn from a frame, in the order in which they were drawn. */
  public static List<String> draw(long seed, Collection<String> frame, int size) {
    return line(seed, frame).limit(size).toList();
  }

  /** Everybody in a frame, the lowest ticket first: who comes next when one drawn is replaced. */
  static Stream<String> line(long seed, Collection<String> frame) {
    return frame.stream()
        .map(reference -> new Ticket(ticket(seed, reference), reference))
        .sorted(Comparator.comparing(Ticket::number))
        .map(Ticket::reference);
  }

  /** The SHA-256 of {@code seed:reference} in UTF-8, as 64 lower-case hexadecimal digits. */
  static String ticket(long seed, String reference) {
    byte[] text = (seed + ":" + reference).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(text));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private record Ticket(String number, String reference) {}
}
