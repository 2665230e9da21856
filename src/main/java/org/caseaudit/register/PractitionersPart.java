package org.caseaudit.register;

import java.util.List;
import org.caseaudit.sheet.OpenedSheet;

/**
 * The practitioner's part in an audit, as its pages show it.
 *
 * @param asked what they were asked, in the order in which they were
 * @param revealed whether what they said can be read: once the auditor has given a grade
 * @param mine whether the reader invites them
 * @param fillable whether the reader can put what they said into the audit now
 */
public record PractitionersPart(
    List<Asked> asked, boolean revealed, boolean mine, boolean fillable) {

  /**
   * One thing they were asked.
   *
   * @param status in a word
   * @param said null until they answered and it can be read
   */
  public record Asked(Invitation invitation, String status, OpenedSheet said) {

    public boolean isWaitedFor() {
      return invitation.getUsedOn() == null && invitation.getRevokedOn() == null;
    }
  }

  /** Whether something came in that can't be read yet. */
  public boolean isHeldBack() {
    return !revealed && asked.stream().anyMatch(each -> each.invitation().getUsedOn() != null);
  }
}
