package org.caseaudit.measure;

import java.util.OptionalInt;

/**
 * So many of so many. Nothing counted is not nought per cent: then there is no percentage.
 *
 * @param met the numerator
 * @param notMet the rest of the denominator; <em>not evidenced</em> is among it
 * @param excluded left out of the denominator, each for a reason
 */
public record Count(long met, long notMet, long excluded) {

  public static final Count NONE = new Count(0, 0, 0);

  /** The denominator. */
  public long of() {
    return met + notMet;
  }

  public Count plus(Count other) {
    return new Count(met + other.met, notMet + other.notMet, excluded + other.excluded);
  }

  /** Rounded, but 100 only when all are met and 0 only when none is; empty when nothing counts. */
  public OptionalInt percent() {
    if (of() == 0) {
      return OptionalInt.empty();
    }
    if (met == 0 || notMet == 0) {
      return OptionalInt.of(met == 0 ? 0 : 100);
    }
    long rounded = (200 * met + of()) / (2 * of());
    return OptionalInt.of((int) Math.max(1, Math.min(99, rounded)));
  }

  /** Of all that was looked at, the share that was left out; empty when there was nothing. */
  public OptionalInt excludedPercent() {
    return new Count(excluded, of(), 0).percent();
  }

  /** “7 of 9”; never a bare percentage. */
  public String words() {
    return met + " of " + of();
  }
}
