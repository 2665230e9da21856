package org.caseaudit.audit;

import org.caseaudit.user.Role;
import org.caseaudit.user.User;

/**
 * A QA officer and how much is on their desk.
 *
 * @param open how many audits they still have to submit
 * @param late how many of these should have been submitted before today
 * @param soon how many are due within a fortnight
 */
public record OfficerLoad(User officer, long open, long late, long soon) {

  /** Whether they can be given audits. */
  public boolean isAvailable() {
    return officer.isEnabled() && officer.getRoles().contains(Role.QA_OFFICER);
  }
}
