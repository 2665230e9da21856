package org.caseaudit.register;

import java.util.List;
import org.caseaudit.template.AuditTemplate;

/**
 * The agencies' returns to an audit, as its home page shows them.
 *
 * @param invited one for each agency
 * @param opened that they were opened; null until then
 * @param taken whether returns still come in
 * @param mine whether the reader invites agencies and opens the returns
 */
public record ReturnsView(
    AuditTemplate template,
    List<Invited> invited,
    OpenedReturns opened,
    boolean taken,
    boolean mine) {

  /**
   * An agency and where its return stands.
   *
   * @param status in words
   */
  public record Invited(Invitation invitation, String status) {

    /** Whether there is a return. */
    public boolean hasAnswered() {
      return invitation.getUsedOn() != null;
    }

    /** Whether its return is still waited for. */
    public boolean isWaitedFor() {
      return !hasAnswered() && invitation.getRevokedOn() == null;
    }
  }

  public long answered() {
    return invited.stream().filter(Invited::hasAnswered).count();
  }

  public long waitedFor() {
    return invited.stream().filter(Invited::isWaitedFor).count();
  }
}
