package org.caseaudit.user;

import jakarta.ejb.ApplicationException;

/** Somebody asked for what their roles or their relation to a case don't allow. */
@ApplicationException(rollback = true)
public class NotAllowed extends RuntimeException {

  private boolean recorded;

  public NotAllowed(String message) {
    super(message);
  }

  /** Whether the refusal still has to be recorded; says so only once. */
  boolean isToBeRecorded() {
    boolean first = !recorded;
    recorded = true;
    return first;
  }
}
