package org.caseaudit.action;

import java.util.List;

/**
 * A theme of learning and how often audits named it.
 *
 * @param audits how many of the authorised audits did, quarter by quarter
 * @param openActions of the audits that named it, in the quarters shown
 * @param changes of practice about it, with evidence or without
 */
public record ThemeLine(
    String code,
    String label,
    List<Long> audits,
    long openActions,
    long doneActions,
    List<PracticeChange> changes) {

  /** How many audits named it in all the quarters. */
  public long getTotal() {
    return audits.stream().mapToLong(Long::longValue).sum();
  }

  public long getChangesWithEvidence() {
    return changes.stream().filter(PracticeChange::evidenced).count();
  }
}
