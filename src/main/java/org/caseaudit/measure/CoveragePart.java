package org.caseaudit.measure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.template.Span;

/**
 * Of the open cases on the period's last day, those whose latest sheet is met: a case without any
 * sheet is not met.
 *
 * @param planStatuses which cases; empty for all
 * @param openAtLeast how long a case must have been open to be expected to have a sheet; empty for
 *     any
 * @param within how far back a sheet still counts; empty for any
 */
public record CoveragePart(
    String id,
    String label,
    String unit,
    Judging judging,
    Set<String> planStatuses,
    Optional<Span> openAtLeast,
    Optional<Span> within)
    implements PartWithJudging {

  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

  public CoveragePart {
    planStatuses = Set.copyOf(planStatuses);
  }

  /** Cases opened later are too young to be expected. */
  LocalDate openedBy(LocalDate asAt) {
    return openAtLeast.map(span -> Period.before(asAt, span)).orElse(asAt);
  }

  /** Sheets counted earlier are too old. */
  LocalDate since(LocalDate asAt) {
    return within.map(span -> Period.before(asAt.plusDays(1), span)).orElse(LONG_AGO);
  }

  @Override
  public Tells tells() {
    return Tells.RATE;
  }
}
