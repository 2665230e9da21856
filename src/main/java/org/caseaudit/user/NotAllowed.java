package org.caseaudit.user;

import jakarta.ejb.ApplicationException;

/** Somebody asked for what their roles or their relation to a case don't allow. */
@ApplicationException(rollback = true)
public class NotAllowed extends RuntimeException {

  public NotAllowed(String message) {
    super(message);
  }
}
