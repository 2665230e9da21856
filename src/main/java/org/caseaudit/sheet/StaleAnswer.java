package org.caseaudit.sheet;

import jakarta.ejb.ApplicationException;

/** Somebody else changed the answer first; both values are kept for the one who has to choose. */
@ApplicationException(rollback = true)
public class StaleAnswer extends RuntimeException {

  private final transient AnswerChange yours;
  private final transient StoredAnswer theirs;

  StaleAnswer(AnswerChange yours, StoredAnswer theirs) {
    super("This answer was changed by somebody else in the meantime.");
    this.yours = yours;
    this.theirs = theirs;
  }

  /** What was asked for and not saved. */
  public AnswerChange yours() {
    return yours;
  }

  /** What is there now. */
  public StoredAnswer theirs() {
    return theirs;
  }
}
