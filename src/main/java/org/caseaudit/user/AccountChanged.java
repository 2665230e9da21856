package org.caseaudit.user;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** Something was done to an account, or by its owner to enter it. */
public record AccountChanged(long account, String did, String before, String after)
    implements DomainEvent {

  AccountChanged(User user, String did) {
    this(user.getId(), did, null, null);
  }

  @Override
  public Subject subject() {
    return Subject.of("account", account);
  }
}
