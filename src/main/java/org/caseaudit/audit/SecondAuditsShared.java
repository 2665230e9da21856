package org.caseaudit.audit;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** Of a sample's cases, another share is audited twice. */
public record SecondAuditsShared(long sample, String before, String after) implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("sample", sample);
  }

  @Override
  public String did() {
    return "set the share that is audited twice";
  }
}
