package org.caseaudit.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseaudit.template.Span;

/**
 * What happened in a period: so many of so many, how many, how many kinds, or a sum.
 *
 * @param over how far back it looks from the period's end, whatever the period; empty for the
 *     period asked for
 * @param per the part of the same measure that its number is divided by
 */
public record JudgedPart(
    String id,
    String label,
    String unit,
    Judging judging,
    Tells tells,
    Optional<Span> over,
    Optional<String> per)
    implements PartWithJudging {

  @Override
  public Optional<String> each() {
    return judging.each();
  }

  /** The questions by whose answers the figure is split. */
  public List<String> split() {
    return judging.split();
  }

  /**
   * Which days it counts when asked for a period; empty when none of them is over yet. Nothing
   * counts before its day has come, and a day by which something had to be done counts when it is
   * over.
   */
  Optional<Period> counts(Period asked, LocalDate today) {
    return asked
        .until(judging.onceOver() ? today.minusDays(1) : today)
        .map(period -> over.map(span -> period.reachingBack(span)).orElse(period));
  }
}
