package org.caseaudit.template;

import java.util.List;

/**
 * One thing that a newer file says otherwise.
 *
 * @param what the field, in words
 * @param before empty when it wasn't said
 * @param after empty when it isn't said any more
 */
public record Change(String what, String before, String after) {

  /** Both, word by word. */
  public List<Words> words() {
    return Words.between(before, after);
  }
}
