package org.caseaudit.audit;

import java.time.Instant;
import java.time.LocalDate;

/** An audit in a list. */
public record AuditRow(
    long id,
    String childReference,
    String planStatus,
    String templateCode,
    int templateVersion,
    String sample,
    String team,
    String officer,
    long officerId,
    Audit.Status status,
    LocalDate dueOn,
    Instant savedAt,
    Instant submittedAt,
    Instant authorisedAt) {

  /** Whether it should have been submitted by this day and was not. */
  public boolean isOverdue(LocalDate today) {
    return dueOn.isBefore(today) && isWithOfficer();
  }

  /** Whether it still is to be submitted. */
  boolean isWithOfficer() {
    return status == Audit.Status.PLANNED
        || status == Audit.Status.IN_PROGRESS
        || status == Audit.Status.RETURNED;
  }
}
