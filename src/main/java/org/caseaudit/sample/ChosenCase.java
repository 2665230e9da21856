package org.caseaudit.sample;

import org.caseaudit.caseload.CaseRecord;

/**
 * A case a sample would have.
 *
 * @param reason why it was named; null when it was drawn
 * @param reAuditOf the audit that is looked at again; null when it isn't for that
 */
public record ChosenCase(CaseRecord caseRecord, Chosen how, String reason, Long reAuditOf) {

  static ChosenCase drawn(CaseRecord record) {
    return new ChosenCase(record, Chosen.DRAWN, null, null);
  }
}
