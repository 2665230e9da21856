package org.caseaudit.sample;

import java.time.LocalDate;

/**
 * A case to be audited again that nobody has planned to.
 *
 * @param audit the audit that said so
 * @param sealedOn when that was authorised
 * @param why in a few words
 */
public record DueReAudit(
    long audit,
    String childReference,
    String team,
    String templateCode,
    LocalDate sealedOn,
    LocalDate dueOn,
    String why) {

  /** As a lead would name it when drawing. */
  public Pick pick() {
    return new Pick(childReference, why, audit);
  }
}
