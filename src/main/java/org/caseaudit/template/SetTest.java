package org.caseaudit.template;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What was ticked in one multiple choice, against an option or against what was ticked in another.
 */
record SetTest(AnswerOf answer, Relation relation, Expression other) implements Expression {

  enum Relation {
    INCLUDES,
    WITHIN,
    OVERLAPS;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    private boolean holds(Set<String> left, Set<String> right) {
      return switch (this) {
        case INCLUDES -> left.containsAll(right);
        case WITHIN -> right.containsAll(left);
        case OVERLAPS -> !Collections.disjoint(left, right);
      };
    }
  }

  @Override
  public Value in(Scope scope) {
    Value left = answer.in(scope);
    Value right = other.in(scope);
    if (left instanceof Value.Unknown || right instanceof Value.Unknown) {
      return new Value.Fact(Truth.UNKNOWN);
    }
    return new Value.Fact(
        Truth.of(isTicked(left) && isTicked(right) && relation.holds(ticked(left), ticked(right))));
  }

  private static boolean isTicked(Value value) {
    return value instanceof Value.Words || value instanceof Value.Word;
  }

  private static Set<String> ticked(Value value) {
    return value instanceof Value.Words words ? words.codes() : Set.of(((Value.Word) value).code());
  }

  @Override
  public ValueType check(ExpressionCheck check) {
    check.wants(ValueType.CODES, answer, relation.word());
    if (other instanceof Literal literal && literal.value() instanceof Value.Word word) {
      check.option(answer, word.code());
    } else {
      check.wants(ValueType.CODES, other, relation.word());
    }
    return ValueType.TRUTH;
  }

  @Override
  public List<Expression> parts() {
    return List.of(answer, other);
  }
}
