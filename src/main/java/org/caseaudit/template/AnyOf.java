package org.caseaudit.template;

import java.util.List;

/** a or b or c. */
record AnyOf(List<Expression> parts) implements Expression {

  @Override
  public Value in(Scope scope) {
    Truth any = Truth.FALSE;
    for (Expression part : parts) {
      any = any.or(part.truth(scope));
      if (any == Truth.TRUE) {
        break;
      }
    }
    return new Value.Fact(any);
  }

  @Override
  public ValueType check(ExpressionCheck check) {
    parts.forEach(part -> check.wants(ValueType.TRUTH, part, "or"));
    return ValueType.TRUTH;
  }
}
