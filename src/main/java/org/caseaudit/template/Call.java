package org.caseaudit.template;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A function of some values. It is unknown while one of them is, and comes to nothing when one of
 * them was answered without a value; only {@code review-due} takes a last review that doesn't
 * apply.
 */
record Call(Function function, List<Expression> arguments) implements Expression {

  @Override
  public Value in(Scope scope) {
    return switch (function) {
      case AS_AT -> new Value.Moment(scope.circumstances().asAt());
      case THRESHOLD -> threshold(scope.circumstances().reference());
      case CRITICAL_FAILED -> new Value.Fact(scope.criticalFailed(name()));
      case LABEL -> label(scope);
      case REVIEW_DUE -> reviewDue(scope);
      default -> ofValues(scope, arguments.stream().map(argument -> argument.in(scope)).toList());
    };
  }

  private String name() {
    return ((Value.Word) ((Literal) arguments.get(0)).value()).code();
  }

  /** The section whose critical questions it looks at, if it does. */
  Optional<String> sectionJudged() {
    return function == Function.CRITICAL_FAILED && arguments.get(0) instanceof Literal
        ? Optional.of(name())
        : Optional.empty();
  }

  private Value threshold(ReferenceSet reference) {
    Optional<Double> number = reference.number(name());
    return number.map(Value::of).orElseGet(() -> new Value.Word(reference.word(name())));
  }

  private Value label(Scope scope) {
    String question = ((AnswerOf) arguments.get(0)).question();
    return scope.answer(question).isPresent()
        ? new Value.Prose(scope.words(question))
        : Value.UNKNOWN;
  }

  private Value ofValues(Scope scope, List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isA(function.parameters().get(i))) {
        return values.get(i) instanceof Value.Nothing ? values.get(i) : Value.UNKNOWN;
      }
    }
    ReferenceSet reference = scope.circumstances().reference();
    return switch (function) {
      case LENGTH -> Value.of(((Value.Prose) values.get(0)).text().length());
      case MONTHS_BETWEEN -> Value.of(ChronoUnit.MONTHS.between(day(values, 0), day(values, 1)));
      case DAYS_BETWEEN -> Value.of(ChronoUnit.DAYS.between(day(values, 0), day(values, 1)));
      case WORKING_DAYS_BETWEEN ->
          Value.of(reference.workingDaysBetween(day(values, 0), day(values, 1)));
      case ADD ->
          new Value.Moment(reference.add(day(values, 0), ((Value.Length) values.get(1)).span()));
      case PERCENT -> percent((Value.Amount) values.get(0));
      default -> throw new IllegalStateException(function + " is not a function of values alone");
    };
  }

  private static LocalDate day(List<Value> values, int position) {
    return ((Value.Moment) values.get(position)).date();
  }

  private static Value percent(Value.Amount share) {
    return share.isExact() ? new Value.Prose(Math.round(share.low() * 100) + "%") : Value.UNKNOWN;
  }

  private Value reviewDue(Scope scope) {
    Value planType = arguments.get(0).in(scope);
    Value planDate = arguments.get(1).in(scope);
    Value lastReview = arguments.get(2).in(scope);
    if (!(planType instanceof Value.Word type) || !(planDate instanceof Value.Moment made)) {
      return Value.UNKNOWN;
    }
    ReferenceSet reference = scope.circumstances().reference();
    if (lastReview instanceof Value.Nothing) {
      return moment(reference.reviewDue(type.code(), made.date(), Optional.empty(), 0));
    }
    if (lastReview instanceof Value.Moment last
        && arguments.get(3).in(scope) instanceof Value.Amount held) {
      return moment(
          reference.reviewDue(
              type.code(), made.date(), Optional.of(last.date()), (long) held.low()));
    }
    return Value.UNKNOWN;
  }

  private static Value moment(Optional<LocalDate> day) {
    return day.<Value>map(Value.Moment::new).orElse(Value.UNKNOWN);
  }

  @Override
  public ValueType check(ExpressionCheck check) {
    return switch (function) {
      case THRESHOLD -> check.threshold(arguments.get(0));
      case CRITICAL_FAILED -> check.section(arguments.get(0));
      case LABEL -> check.answer(arguments.get(0), function.word());
      default -> {
        for (int i = 0; i < arguments.size(); i++) {
          check.wants(function.parameters().get(i), arguments.get(i), function.word());
        }
        if (function == Function.REVIEW_DUE) {
          check.reviewIntervals(arguments.get(0));
        }
        yield function.result();
      }
    };
  }

  @Override
  public List<Expression> parts() {
    return arguments;
  }
}
