package org.caseaudit.plan;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** An account was told for which of the plan's leads it acts. */
public record LeadsAppointed(long account, String before, String after) implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("account", account);
  }

  @Override
  public String did() {
    return "changed which of the plan's leads it acts for";
  }
}
