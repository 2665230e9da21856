package org.caseaudit.template;

import java.util.List;

/** Always known: not evidenced and not applicable are answers; what isn't asked isn't answered. */
record IsAnswered(AnswerOf answer) implements Expression {

  @Override
  public Value in(Scope scope) {
    return new Value.Fact(Truth.of(scope.answer(answer.question()).isPresent()));
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
