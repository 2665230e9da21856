package org.caseaudit.shared;

import jakarta.ejb.ApplicationException;

/**
 * A request that can't be granted for a reason the user can act on; the message is meant for them.
 * Rolls the transaction back.
 */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {

  /** Why, so that each caller can answer in its own way (a page message, an HTTP status). */
  public enum Because {
    /** What was sent is not well-formed or not allowed as a value. */
    INVALID,
    /** The thing isn't in a state in which this can be done. */
    CONFLICT,
    /** There is no such thing, or this user may not know that there is. */
    NOT_FOUND
  }

  private final Because because;

  private Refused(Because because, String message) {
    super(message);
    this.because = because;
  }

  /** What was sent is not acceptable. */
  public static Refused invalid(String message) {
    return new Refused(Because.INVALID, message);
  }

  /** The state of things does not allow it. */
  public static Refused conflict(String message) {
    return new Refused(Because.CONFLICT, message);
  }

  /** There is no such thing for this user. */
  public static Refused notFound(String what) {
    return new Refused(Because.NOT_FOUND, what + " was not found, or is not yours to see.");
  }

  public Because because() {
    return because;
  }
}
