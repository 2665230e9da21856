package org.caseaudit.template;

import java.util.List;

/** Whether a question isn't put, because of what was answered elsewhere. Always known. */
record NotAsked(AnswerOf answer) implements Expression {

  @Override
  public Value in(Scope scope) {
    return new Value.Fact(Truth.of(!scope.asked(answer.question())));
  }

  @Override
  public ValueType check(ExpressionCheck check) {
    answer.check(check);
    return ValueType.TRUTH;
  }

  @Override
  public List<Expression> parts() {
    return List.of(answer);
  }
}
