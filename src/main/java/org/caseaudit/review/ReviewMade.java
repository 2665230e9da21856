package org.caseaudit.review;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;
import org.caseaudit.template.Address;

/**
 * Somebody said or did something about an audit that was handed in.
 *
 * @param address the answer it is about; null if it is about the whole audit
 */
public record ReviewMade(
    long audit, Address address, String did, String before, String after, String reason)
    implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("audit", audit);
  }

  @Override
  public String where() {
    return address == null ? null : address.toString();
  }
}
