package org.caseaudit.register;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to an entry, newest first on its page.
 *
 * @param what what was done
 * @param reason why, where the one who did it was asked; null otherwise
 * @param changes the answers that are others than the time before
 */
public record Revision(Instant at, String by, String what, String reason, List<Change> changes) {

  /** An answer in words, before and after; empty where there was none. */
  public record Change(String question, String before, String after) {}
}
