package org.caseaudit.template;

import java.util.List;

/** a and b and c. */
record AllOf(List<Expression> parts) implements Expression {

  @Override
  public Value in(Scope scope) {
    Truth all = Truth.TRUE;
    for (Expression part : parts) {
      all = all.and(part.truth(scope));
      if (all == Truth.FALSE) {
        break;
      }
    }
    return new Value.Fact(all);
  }

  @Override
  public ValueType check(ExpressionCheck check) {
    parts.forEach(part -> check.wants(ValueType.TRUTH, part, "and"));
    return ValueType.TRUTH;
  }
}
