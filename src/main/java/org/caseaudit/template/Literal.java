package org.caseaudit.template;

import java.util.List;

/** A number, date, length of time or option code as it is written. */
record Literal(Value value) implements Expression {

  @Override
  public Value in(Scope scope) {
    return value;
  }

  @Override
  public ValueType check(ExpressionCheck check) {
    if (value instanceof Value.Amount) {
      return ValueType.NUMBER;
    }
    if (value instanceof Value.Moment) {
      return ValueType.DATE;
    }
    return value instanceof Value.Length ? ValueType.SPAN : ValueType.CODE;
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }
}
