package org.caseaudit.template;

import java.util.List;

/** X in (a, b). */
record OneOf(AnswerOf answer, List<String> codes) implements Expression {

  @Override
  public Value in(Scope scope) {
    Value found = answer.in(scope);
    if (found instanceof Value.Word word) {
      return new Value.Fact(Truth.of(codes.contains(word.code())));
    }
    if (found instanceof Value.Nothing nothing) {
      return new Value.Fact(Truth.of(codes.contains(nothing.state())));
    }
    return new Value.Fact(Truth.UNKNOWN);
  }

  @Override
  public ValueType check(ExpressionCheck check) {
    check.wants(ValueType.CODE, answer, "in");
    codes.forEach(code -> check.option(answer, code));
    return ValueType.TRUTH;
  }

  @Override
  public List<Expression> parts() {
    return List.of(answer);
  }
}
