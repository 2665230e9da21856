package org.caseaudit.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The items of a group taken together: those that fit a condition, and what holds for them. */
record Each(Quantity quantity, String group, Optional<Expression> where, Optional<Expression> body)
    implements Expression {

  enum Quantity {
    EVERY("every"),
    SOME("some"),
    COUNT("count"),
    SHARE("share");

    private final String word;

    Quantity(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    static Optional<Quantity> of(String word) {
      for (Quantity quantity : values()) {
        if (quantity.word.equals(word)) {
          return Optional.of(quantity);
        }
      }
      return Optional.empty();
    }
  }

  @Override
  public Value in(Scope scope) {
    Optional<List<String>> items = scope.items(group);
    if (items.isEmpty()) {
      return quantity == Quantity.COUNT
          ? new Value.Amount(0, Double.POSITIVE_INFINITY)
          : Value.UNKNOWN;
    }
    return switch (quantity) {
      case EVERY -> new Value.Fact(every(scope, items.get()));
      case SOME -> new Value.Fact(some(scope, items.get()));
      case COUNT -> count(scope, items.get());
      case SHARE -> share(scope, items.get());
    };
  }

  private Truth every(Scope scope, List<String> items) {
    Truth every = Truth.TRUE;
    for (String item : items) {
      Scope inside = scope.inside(item);
      every = every.and(chosen(inside).not().or(holds(inside)));
    }
    return every;
  }

  private Truth some(Scope scope, List<String> items) {
    Truth some = Truth.FALSE;
    for (String item : items) {
      Scope inside = scope.inside(item);
      some = some.or(chosen(inside).and(holds(inside)));
    }
    return some;
  }

  private Value count(Scope scope, List<String> items) {
    int low = 0;
    int high = 0;
    for (String item : items) {
      Truth chosen = chosen(scope.inside(item));
      low += chosen == Truth.TRUE ? 1 : 0;
      high += chosen == Truth.FALSE ? 0 : 1;
    }
    return new Value.Amount(low, high);
  }

  /** The least and the greatest share it can still become; unknown while it may be of nothing. */
  private Value share(Scope scope, List<String> items) {
    int sure = 0;
    int met = 0;
    int open = 0;
    int atWorst = 0;
    int atBest = 0;
    for (String item : items) {
      Scope inside = scope.inside(item);
      Truth chosen = chosen(inside);
      Truth holds = chosen == Truth.FALSE ? Truth.FALSE : holds(inside);
      if (chosen == Truth.TRUE) {
        sure++;
        met += holds == Truth.TRUE ? 1 : 0;
        open += holds == Truth.UNKNOWN ? 1 : 0;
      } else if (chosen == Truth.UNKNOWN) {
        atWorst += holds == Truth.TRUE ? 0 : 1;
        atBest += holds == Truth.FALSE ? 0 : 1;
      }
    }
    if (sure == 0) {
      return Value.UNKNOWN;
    }
    return new Value.Amount(
        (double) met / (sure + atWorst), (double) (met + open + atBest) / (sure + atBest));
  }

  private Truth chosen(Scope inside) {
    return where.map(condition -> condition.truth(inside)).orElse(Truth.TRUE);
  }

  private Truth holds(Scope inside) {
    return body.map(condition -> condition.truth(inside)).orElse(Truth.TRUE);
  }

  @Override
  public ValueType check(ExpressionCheck check) {
    check
        .group(group)
        .ifPresent(
            found -> {
              ExpressionCheck inside = check.inside(found);
              parts().forEach(part -> inside.wants(ValueType.TRUTH, part, quantity.word()));
            });
    return switch (quantity) {
      case EVERY, SOME -> ValueType.TRUTH;
      case COUNT, SHARE -> ValueType.NUMBER;
    };
  }

  @Override
  public List<Expression> parts() {
    List<Expression> parts = new ArrayList<>();
    where.ifPresent(parts::add);
    body.ifPresent(parts::add);
    return parts;
  }

  @Override
  public Set<String> questions() {
    Set<String> codes = new LinkedHashSet<>();
    codes.add(group);
    parts().forEach(part -> codes.addAll(part.questions()));
    return codes;
  }
}
