package org.caseaudit.measure;

import java.util.Set;
import org.caseaudit.template.Span;

/**
 * How many of the children who should have been audited were: asked of the caseload as at the
 * period's last day, not counted from sheets.
 *
 * @param planStatuses the cases that should have been; empty for all open ones
 * @param openAtLeast how long a case must have been open to be expected to have been audited
 * @param auditedWithin how far back an authorised audit still counts
 * @param template the audit that counts; empty for any
 */
public record CoveragePart(
    String id,
    String label,
    String unit,
    Set<String> planStatuses,
    Span openAtLeast,
    Span auditedWithin,
    String template)
    implements MeasurePart {

  public CoveragePart {
    planStatuses = Set.copyOf(planStatuses);
  }
}
