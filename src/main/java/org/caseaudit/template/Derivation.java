package org.caseaudit.template;

import java.util.List;
import java.util.Optional;

/** How a derived question comes to its answer: rules in order, or a value. */
public record Derivation(List<Rule> rules, Optional<Expression> value) {

  public Derivation {
    rules = List.copyOf(rules);
  }

  /** The last rule may have no condition: otherwise. */
  public record Rule(Optional<Expression> when, AnswerValue answer) {}
}
