package org.caseaudit.measure;

import java.util.Optional;
import org.caseaudit.template.Span;

/**
 * How much time, in years, all that lasts in a period lasts within it: child-years in care.
 *
 * @param over how far back it looks from the period's end; empty for the period asked for
 */
public record TimePart(String id, String label, String unit, Judging judging, Optional<Span> over)
    implements PartWithJudging {

  @Override
  public Tells tells() {
    return Tells.YEARS;
  }

  /** Which days it adds up when asked for some. */
  Period counts(Period asked) {
    return over.map(asked::reachingBack).orElse(asked);
  }
}
