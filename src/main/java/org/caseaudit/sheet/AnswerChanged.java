package org.caseaudit.sheet;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;
import org.caseaudit.template.Address;

/** An answer of an open sheet was given, changed or cleared. */
public record AnswerChanged(long sheet, Address address, String before, String after)
    implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("sheet", sheet);
  }

  @Override
  public String did() {
    return after == null ? "cleared an answer" : before == null ? "answered" : "changed an answer";
  }

  @Override
  public String where() {
    return address.toString();
  }
}
