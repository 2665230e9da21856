package org.caseaudit.sample;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caseaudit.shared.Refused;

/**
 * A child taken for a reason, whatever a draw would give.
 *
 * @param reAuditOf the audit whose case is looked at again; null when it isn't for that
 */
public record Pick(String childReference, String reason, Long reAuditOf) implements Serializable {

  static final int LONGEST_REASON = 500;

  public Pick {
    reason = checkedReason(reason);
  }

  /**
   * Reads what a lead typed: a child a line, the reference first and then why.
   *
   * @throws Refused naming the line that can't be understood
   */
  public static List<Pick> read(String lines) {
    List<Pick> picks = new ArrayList<>();
    if (lines == null) {
      return picks;
    }
    lines
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> picks.add(line(line)));
    return picks;
  }

  private static Pick line(String line) {
    String[] parts = line.split("[\\s,;:]+", 2);
    if (parts.length < 2 || parts[1].isBlank()) {
      throw Refused.invalid("Say why after the reference, on the same line: “" + line + "”.");
    }
    return new Pick(parts[0].toUpperCase(Locale.UK), parts[1], null);
  }

  /** A reason on one line, as it is kept and exported. */
  static String checkedReason(String reason) {
    String plain = reason == null ? "" : reason.strip().replaceAll("\\s+", " ");
    if (plain.isEmpty() || plain.length() > LONGEST_REASON) {
      throw Refused.invalid("Say why, in 1 to " + LONGEST_REASON + " characters.");
    }
    return plain;
  }
}
