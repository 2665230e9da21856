package org.caseaudit.measure;

import java.util.Locale;

/** Which sheets of a child count when a child was audited more than once in a period. */
public enum CountOf {
  /** The child's latest audit in the period, for a plan audit the latest of each plan type. */
  LATEST,
  /** Every one. */
  ALL;

  /** The word used in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException for any other word
   */
  public static CountOf of(String word) {
    for (CountOf count : values()) {
      if (count.word().equals(word)) {
        return count;
      }
    }
    throw new IllegalArgumentException("Count “latest” or “all”, not “" + word + "”.");
  }
}
