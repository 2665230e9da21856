package org.caseaudit.measure;

/**
 * What counting again by other measures would make of one part.
 *
 * @param part its full id, such as {@code 1-M1/smart}
 * @param label what it counts, as those measures call it; as today's do where they lack it
 * @param otherwise how many verdicts would be others, come or go
 */
public record Rejudged(String part, String label, Count now, Count then, long otherwise) {

  /** The statement of the plan it belongs to. */
  public String statement() {
    return part.substring(0, part.indexOf('/'));
  }
}
