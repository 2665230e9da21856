package org.caseaudit.imports;

/**
 * A child's case in the preview of an import.
 *
 * @param status a plan status's code
 * @param differs what would become another, in words; empty for a case that is new or unchanged
 */
public record CaseLine(
    String childReference, CaseOutcome outcome, String status, String team, String differs) {}
