package org.caseaudit.template;

import java.util.List;
import java.util.Set;

/** The answer to a question: in the item looked at, or an enclosing one, or on the sheet. */
record AnswerOf(String question) implements Expression {

  @Override
  public Value in(Scope scope) {
    return scope.answer(question).map(Value::of).orElse(Value.UNKNOWN);
  }

  @Override
  public ValueType check(ExpressionCheck check) {
    return check
        .question(question)
        .map(found -> ValueType.of(found.answers()))
        .orElse(ValueType.ANY);
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public Set<String> questions() {
    return Set.of(question);
  }
}
