package org.caseaudit.measure;

import java.time.YearMonth;
import java.util.List;

/**
 * What one part of a measure comes to in a period.
 *
 * @param id the part's, such as {@code 9-M1/reached}
 * @param excludedFor why what is left out is left out, the most frequent reason first
 * @param splits the same figure by the answers it is split by, in the order of the question's
 *     options; empty when it isn't split
 * @param points month by month, every month as if it were the period; empty for coverage
 */
public record PartFigure(
    String id,
    String label,
    String unit,
    Count count,
    List<ExcludedFor> excludedFor,
    List<Split> splits,
    List<Point> points) {

  public PartFigure {
    excludedFor = List.copyOf(excludedFor);
    splits = List.copyOf(splits);
    points = List.copyOf(points);
  }

  /** So many left out for one reason. */
  public record ExcludedFor(String reason, long number) {}

  /**
   * The figure for one answer.
   *
   * @param code the answer's; empty where there was none
   */
  public record Split(String code, String label, Count count) {}

  /** The figure of one month. */
  public record Point(YearMonth month, Count count) {}

  /** The part's own name within its statement. */
  public String code() {
    return id.substring(id.indexOf('/') + 1);
  }
}
