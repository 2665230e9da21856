package org.caseaudit.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An audit in a list.
 *
 * @param secondTo the number of the audit of which it is the blind second one; null for a first
 * @param second whether it is audited a second time, and what has come of that
 */
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
    Instant authorisedAt,
    Long secondTo,
    SecondReading.Stage second) {

  /** Whether it is a blind second audit. */
  public boolean isBlindSecond() {
    return secondTo != null;
  }

  /** Whether it can't be authorised before somebody else has audited the case too. */
  public boolean isWaitingForSecond() {
    return second == SecondReading.Stage.NEEDED;
  }

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
