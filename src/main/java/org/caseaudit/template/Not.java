package org.caseaudit.template;

import java.util.List;

record Not(Expression condition) implements Expression {

  @Override
  public Value in(Scope scope) {
    return new Value.Fact(condition.truth(scope).not());
  }

  @Override
  public ValueType check(ExpressionCheck check) {
    check.wants(ValueType.TRUTH, condition, "not");
    return ValueType.TRUTH;
  }

  @Override
  public List<Expression> parts() {
    return List.of(condition);
  }
}
