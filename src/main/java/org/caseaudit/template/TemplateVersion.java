package org.caseaudit.template;

import java.time.Instant;
import java.util.Optional;

/**
 * A published version of a template and where it stands.
 *
 * @param withdrawal why nothing new is begun on it, if it was withdrawn
 */
public record TemplateVersion(
    AuditTemplate template,
    Instant publishedAt,
    boolean inForce,
    Optional<TemplateWithdrawal> withdrawal) {

  public int number() {
    return template.ref().version();
  }

  public boolean isWithdrawn() {
    return withdrawal.isPresent();
  }

  /** Whether something new may be begun on it. */
  public boolean isOffered() {
    return inForce && !isWithdrawn();
  }

  /** Where it stands, in words. */
  public String words() {
    if (isWithdrawn()) {
      return "Withdrawn";
    }
    return inForce ? "In force" : "Replaced";
  }
}
