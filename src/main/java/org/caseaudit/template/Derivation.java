package org.caseaudit.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a derived question comes to its answer: rules in order, or a value; and how that is shown.
 */
public final class Derivation {
  private final List<Rule> rules;
  private final Optional<Expression> value;
  private final Optional<Working> working;

  Derivation(List<Rule> rules, Optional<Expression> value, Optional<Working> working) {
    this.rules = List.copyOf(rules);
    this.value = value;
    this.working = working;
  }

  /** An answer and when it is given; the last rule may have no condition: otherwise. */
  public record Rule(Optional<Expression> when, AnswerValue answer) {}

  public List<Rule> rules() {
    return rules;
  }

  Optional<Expression> value() {
    return value;
  }

  Optional<Working> working() {
    return working;
  }

  /** Whether its answer can be not evidenced or not applicable: a value can follow an answer. */
  boolean canComeTo(String state) {
    return value.isPresent()
        || rules.stream().anyMatch(rule -> rule.answer().state().equals(state));
  }

  Set<String> historyQuestions() {
    Set<String> codes = new LinkedHashSet<>();
    value.ifPresent(expression -> codes.addAll(expression.historyQuestions()));
    rules.forEach(rule -> rule.when().ifPresent(when -> codes.addAll(when.historyQuestions())));
    working.ifPresent(
        sentence ->
            sentence.expressions().forEach(shown -> codes.addAll(shown.historyQuestions())));
    return codes;
  }

  /** The first rule that holds; empty as soon as a rule can't be told yet. */
  Optional<AnswerValue> answer(Scope scope) {
    if (value.isPresent()) {
      return answer(value.get().in(scope));
    }
    for (Rule rule : rules) {
      Truth holds = rule.when().map(when -> when.truth(scope)).orElse(Truth.TRUE);
      if (holds != Truth.FALSE) {
        return holds == Truth.TRUE ? Optional.of(rule.answer()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<AnswerValue> answer(Value value) {
    if (value instanceof Value.Moment moment) {
      return Optional.of(new AnswerValue.Day(moment.date()));
    }
    if (value instanceof Value.Amount amount && amount.isExact()) {
      return Optional.of(new AnswerValue.Whole(Math.round(amount.low())));
    }
    if (value instanceof Value.Prose prose) {
      return Optional.of(new AnswerValue.Text(prose.text()));
    }
    return value instanceof Value.Nothing nothing
        ? Optional.of(answerWithoutValue(nothing))
        : Optional.empty();
  }

  private static AnswerValue answerWithoutValue(Value.Nothing nothing) {
    return nothing.state().equals(AnswerValue.NOT_EVIDENCED)
        ? new AnswerValue.NotEvidenced()
        : new AnswerValue.NotApplicable(nothing.reason());
  }
}
