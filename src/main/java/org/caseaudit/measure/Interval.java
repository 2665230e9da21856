package org.caseaudit.measure;

import java.util.Optional;

/**
 * Between which shares the figure of all cases most likely lies, when only a sample of them was
 * looked at. Both from 0 to 1.
 */
public record Interval(double low, double high) {

  /** For 95 times in a hundred. */
  private static final double Z = 1.959964;

  /**
   * Wilson's score interval, with the size of the sample corrected for a small frame: half of
   * fifty-eight cases say more than half of a million.
   *
   * @param looked how many of the frame's children were looked at
   * @param frame how many children the sample was drawn from
   * @return empty when nothing was counted, or when every child was looked at: then nothing is
   *     uncertain
   */
  public static Optional<Interval> of(Count count, long looked, long frame) {
    if (count.of() == 0 || looked >= frame) {
      return Optional.empty();
    }
    double size = count.of() * (frame - 1.0) / (frame - looked);
    double share = (double) count.met() / count.of();
    double middle = (share + Z * Z / (2 * size)) / (1 + Z * Z / size);
    double half =
        Z / (1 + Z * Z / size) * Math.sqrt(share * (1 - share) / size + Z * Z / (4 * size * size));
    return Optional.of(new Interval(Math.max(0, middle - half), Math.min(1, middle + half)));
  }

  /** “between 62% and 84%”, rounded outwards. */
  public String words() {
    return "between %d%% and %d%%"
        .formatted((long) Math.floor(100 * low), (long) Math.ceil(100 * high));
  }
}
