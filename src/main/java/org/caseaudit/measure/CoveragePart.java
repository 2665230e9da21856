package org.caseaudit.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.caseaudit.template.Span;

/**
 * How many of the open cases that should have been audited were: asked of the caseload as at the
 * period's last day, not counted from sheets.
 *
 * @param openAtLeast how long a case must have been open to be expected to have been audited; empty
 *     for any
 * @param auditedWithin how far back an authorised audit still counts
 */
public record CoveragePart(
    String id, String label, String unit, Optional<Span> openAtLeast, Span auditedWithin)
    implements MeasurePart {

  /** Cases opened later are too young to have been audited. */
  LocalDate openedBy(LocalDate asAt) {
    return openAtLeast.map(span -> before(asAt, span)).orElse(asAt);
  }

  /** Audits authorised up to this day are too old to count. */
  LocalDate auditedAfter(LocalDate asAt) {
    return before(asAt, auditedWithin);
  }

  private static LocalDate before(LocalDate day, Span span) {
    return switch (span.unit()) {
      case DAY -> day.minusDays(span.amount());
      case WEEK -> day.minusWeeks(span.amount());
      case MONTH -> day.minusMonths(span.amount());
      case YEAR -> day.minusYears(span.amount());
      case WORKING_DAY ->
          throw new IllegalArgumentException("Coverage is not told in working days");
    };
  }
}
