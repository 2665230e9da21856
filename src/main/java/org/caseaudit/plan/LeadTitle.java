package org.caseaudit.plan;

/**
 * A lead as the plan names them.
 *
 * @param job the post behind the initials; empty for somebody the plan's list of key leads leaves
 *     out
 */
public record LeadTitle(String initials, String job) {

  public String words() {
    return initials + ": " + (job.isEmpty() ? "not in the plan’s list of key leads" : job);
  }
}
