package org.caseaudit.template;

import java.util.Set;

/**
 * A condition or a value over answers: what visible-when, derive, working and measures are written
 * in.
 */
public sealed interface Expression {

  /** Stands in until the language is there. */
  record Pending(String text) implements Expression {
    @Override
    public Set<String> questions() {
      return Set.of();
    }
  }

  /**
   * @throws IllegalArgumentException saying what is wrong and at which column
   */
  static Expression parse(String text) {
    throw new UnsupportedOperationException();
  }

  /** The codes of all questions named in it. */
  Set<String> questions();
}
