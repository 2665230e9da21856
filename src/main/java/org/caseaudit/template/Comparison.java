package org.caseaudit.template;

import java.util.List;

/** Two values compared. What was answered without a value equals its own state and nothing else. */
record Comparison(Expression left, Operator operator, Expression right) implements Expression {

  enum Operator {
    EQUAL("="),
    UNEQUAL("!="),
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">=");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    String symbol() {
      return symbol;
    }

    boolean isOrder() {
      return this != EQUAL && this != UNEQUAL;
    }

    /** Between amounts that may still grow: known as soon as no answer could change it. */
    private Truth holds(Value.Amount a, Value.Amount b) {
      return switch (this) {
        case EQUAL -> equal(a, b);
        case UNEQUAL -> equal(a, b).not();
        case BELOW -> below(a, b);
        case AT_LEAST -> below(a, b).not();
        case ABOVE -> below(b, a);
        case AT_MOST -> below(b, a).not();
      };
    }

    private static Truth equal(Value.Amount a, Value.Amount b) {
      if (a.isExact() && b.isExact()) {
        return Truth.of(a.low() == b.low());
      }
      return a.high() < b.low() || b.high() < a.low() ? Truth.FALSE : Truth.UNKNOWN;
    }

    private static Truth below(Value.Amount a, Value.Amount b) {
      if (a.high() < b.low()) {
        return Truth.TRUE;
      }
      return a.low() >= b.high() ? Truth.FALSE : Truth.UNKNOWN;
    }

    private boolean holds(int comparison) {
      return switch (this) {
        case EQUAL -> comparison == 0;
        case UNEQUAL -> comparison != 0;
        case BELOW -> comparison < 0;
        case AT_MOST -> comparison <= 0;
        case ABOVE -> comparison > 0;
        case AT_LEAST -> comparison >= 0;
      };
    }
  }

  @Override
  public Value in(Scope scope) {
    return new Value.Fact(truth(left.in(scope), right.in(scope)));
  }

  private Truth truth(Value a, Value b) {
    if (a instanceof Value.Unknown || b instanceof Value.Unknown) {
      return Truth.UNKNOWN;
    }
    if (a instanceof Value.Amount x && b instanceof Value.Amount y) {
      return operator.holds(x, y);
    }
    if (a instanceof Value.Moment x && b instanceof Value.Moment y) {
      return Truth.of(operator.holds(x.date().compareTo(y.date())));
    }
    boolean same = code(a) != null && code(a).equals(code(b));
    return switch (operator) {
      case EQUAL -> Truth.of(same);
      case UNEQUAL -> Truth.of(!same);
      default -> Truth.FALSE;
    };
  }

  private static String code(Value value) {
    if (value instanceof Value.Word word) {
      return word.code();
    }
    return value instanceof Value.Nothing nothing ? nothing.state() : null;
  }

  @Override
  public ValueType check(ExpressionCheck check) {
    if (left instanceof AnswerOf answer && word(right) != null) {
      checkOption(check, answer, word(right));
    } else if (right instanceof AnswerOf answer && word(left) != null) {
      checkOption(check, answer, word(left));
    } else {
      checkTypes(check, left.check(check), right.check(check));
    }
    return ValueType.TRUTH;
  }

  private void checkOption(ExpressionCheck check, AnswerOf answer, String code) {
    check.option(answer, code);
    if (operator.isOrder()) {
      check.problem("“" + operator.symbol() + "” compares numbers and dates, not " + code);
    }
  }

  private void checkTypes(ExpressionCheck check, ValueType a, ValueType b) {
    if (!a.fits(b)) {
      check.problem(
          "“" + operator.symbol() + "” can't compare " + a.words() + " with " + b.words());
    } else if (a == ValueType.TRUTH
        || a == ValueType.CODES
        || a == ValueType.TEXT
        || a == ValueType.ITEMS) {
      check.problem("“" + operator.symbol() + "” can't compare " + a.words());
    } else if (operator.isOrder() && a == ValueType.CODE) {
      check.problem("“" + operator.symbol() + "” compares numbers and dates, not choices");
    }
  }

  private static String word(Expression expression) {
    return expression instanceof Literal literal && literal.value() instanceof Value.Word word
        ? word.code()
        : null;
  }

  @Override
  public List<Expression> parts() {
    return List.of(left, right);
  }
}
