package org.caseaudit.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What one part of a measure comes to in a period.
 *
 * @param id the part's, such as {@code 9-M1/reached}
 * @param counted which days were counted; empty while none of them is over
 * @param count met, not met and left out; for a share of amounts, by the amounts
 * @param quantity what it comes to
 * @param baseline what the same came to in the year it is compared with
 * @param excludedFor why what is left out is left out, the most frequent reason first
 * @param splits the same figure by the answers it is split by, in the order of the question's
 *     options; empty when it isn't split
 * @param points month by month, every month as if it were the period; empty for what is asked as at
 *     a day
 * @param steps the steps to be taken, in order; empty for all other parts
 */
public record PartFigure(
    String id,
    String label,
    String unit,
    Tells tells,
    Optional<Period> counted,
    Count count,
    Quantity quantity,
    Optional<Baseline> baseline,
    List<ExcludedFor> excludedFor,
    List<Split> splits,
    List<Point> points,
    List<StepTaken> steps) {

  public PartFigure {
    excludedFor = List.copyOf(excludedFor);
    splits = List.copyOf(splits);
    points = List.copyOf(points);
    steps = List.copyOf(steps);
  }

  /** So many left out for one reason. */
  public record ExcludedFor(String reason, long number) {}

  /**
   * The figure for one answer.
   *
   * @param code the answer's; empty where there was none
   */
  public record Split(String code, String label, Count count, Quantity quantity) {}

  /** The figure of one month. */
  public record Point(YearMonth month, Count count, Quantity quantity) {}

  /** What a figure is compared with. */
  public record Baseline(Period period, Quantity quantity) {}

  /**
   * A step to be taken.
   *
   * @param due the last day by which it should be
   * @param takenOn empty until it is
   */
  public record StepTaken(String code, String label, LocalDate due, Optional<LocalDate> takenOn) {

    public boolean isTaken() {
      return takenOn.isPresent();
    }

    public boolean isTakenLate() {
      return takenOn.filter(day -> day.isAfter(due)).isPresent();
    }

    public boolean isOverdue(LocalDate asAt) {
      return !isTaken() && asAt.isAfter(due);
    }
  }

  /** A figure with nothing in it yet. */
  static PartFigure empty(MeasurePart part) {
    return new PartFigure(
        part.id(),
        part.label(),
        part.unit(),
        part.tells(),
        Optional.empty(),
        Count.NONE,
        Quantity.NOTHING,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** So many of so many on one day. */
  static PartFigure standing(MeasurePart part, Period counted, Standing standing) {
    return new PartFigure(
        part.id(),
        part.label(),
        part.unit(),
        part.tells(),
        Optional.of(counted),
        standing.count(),
        part.tells() == Tells.NUMBER && !standing.count().equals(Count.NONE)
            ? Quantity.number(standing.count().met())
            : Quantity.rate(standing.count()),
        Optional.empty(),
        standing.excludedFor(),
        List.of(),
        List.of(),
        List.of());
  }

  PartFigure per(PartFigure other) {
    return with(quantity.per(other.quantity), baseline, steps);
  }

  PartFigure comparedWith(Baseline earlier) {
    return with(quantity, Optional.of(earlier), steps);
  }

  PartFigure with(Quantity amount) {
    return with(amount, baseline, steps);
  }

  PartFigure with(List<StepTaken> taken) {
    return with(quantity, baseline, taken);
  }

  private PartFigure with(Quantity amount, Optional<Baseline> earlier, List<StepTaken> taken) {
    return new PartFigure(
        id,
        label,
        unit,
        tells,
        counted,
        count,
        amount,
        earlier,
        excludedFor,
        splits,
        points,
        taken);
  }

  /** “7 of 9”, “£12,300”, “5”; “No data” when nothing was counted. */
  public String words() {
    return quantity.words(unit);
  }

  /** Whether it is so many of so many, and may carry a percentage. */
  public boolean isShare() {
    return quantity.share();
  }

  /** Whether it is so many sheets of so many in a period: then it can be told child by child. */
  public boolean isOfSheets() {
    return tells == Tells.RATE && !points.isEmpty();
  }

  /** Whether it says how many replied, which no sheet tells. */
  public boolean isResponse() {
    return tells == Tells.RESPONSE;
  }

  /** The part's own name within its statement. */
  public String code() {
    return id.substring(id.indexOf('/') + 1);
  }
}
