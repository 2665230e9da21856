package org.caseaudit.template;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A function of some values. It is unknown while one of them is, and comes to nothing when one of
 * them was answered without a value; only {@code review-due} takes a last review that doesn't
 * apply. What is looked up in other sheets is unknown until they were looked through, and comes to
 * nothing when they have no such date.
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
      case FIRST_KNOWN -> firstKnown(scope);
      case INTERVAL -> interval(scope.circumstances().reference());
      case LAST_BEFORE, FIRST_AFTER, HOW_MANY_BETWEEN -> lookedUp(scope);
      default -> ofValues(scope, arguments.stream().map(argument -> argument.in(scope)).toList());
    };
  }

  private String name() {
    return word(0);
  }

  private String word(int position) {
    return ((Value.Word) ((Literal) arguments.get(position)).value()).code();
  }

  /** The section whose critical questions it looks at, if it does. */
  Optional<String> sectionJudged() {
    return function == Function.CRITICAL_FAILED && arguments.get(0) instanceof Literal
        ? Optional.of(name())
        : Optional.empty();
  }

  private Value threshold(ReferenceSet reference) {
    Optional<Value> number = reference.number(name()).map(Value::of);
    return number
        .or(() -> reference.day(name()).map(Value.Moment::new))
        .orElseGet(() -> new Value.Word(reference.word(name())));
  }

  private Value interval(ReferenceSet reference) {
    return reference
        .interval(name(), word(1))
        .<Value>map(Value.Length::new)
        .orElseThrow(() -> new IllegalStateException("Checked when the pack was read"));
  }

  private Value firstKnown(Scope scope) {
    Value first = arguments.get(0).in(scope);
    return first instanceof Value.Moment ? first : arguments.get(1).in(scope);
  }

  private Value lookedUp(Scope scope) {
    String question = ((AnswerOf) arguments.get(0)).question();
    History history = scope.circumstances().history();
    List<Value> days = arguments.stream().skip(1).map(day -> day.in(scope)).toList();
    for (Value day : days) {
      if (!(day instanceof Value.Moment)) {
        return day instanceof Value.Nothing ? day : Value.UNKNOWN;
      }
    }
    if (!history.knows(question)) {
      return Value.UNKNOWN;
    }
    return switch (function) {
      case LAST_BEFORE -> found(history.lastBefore(question, day(days, 0)));
      case FIRST_AFTER -> found(history.firstAfter(question, day(days, 0)));
      default -> Value.of(history.howManyBetween(question, day(days, 0), day(days, 1)));
    };
  }

  private static Value found(Optional<LocalDate> day) {
    return day.<Value>map(Value.Moment::new)
        .orElse(new Value.Nothing(AnswerValue.NOT_APPLICABLE, "none on record"));
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
      case SUBTRACT ->
          new Value.Moment(
              reference.subtract(day(values, 0), ((Value.Length) values.get(1)).span()));
      case PLUS -> plus((Value.Amount) values.get(0), (Value.Amount) values.get(1));
      case YEAR_START -> new Value.Moment(yearStart(day(values, 0)));
      case HEALTH_REVIEW_DUE ->
          new Value.Moment(
              reference.healthReviewDue(
                  day(values, 0), (long) ((Value.Amount) values.get(1)).low()));
      case PERCENT -> percent((Value.Amount) values.get(0));
      default -> throw new IllegalStateException(function + " is not a function of values alone");
    };
  }

  private static LocalDate day(List<Value> values, int position) {
    return ((Value.Moment) values.get(position)).date();
  }

  private static Value plus(Value.Amount a, Value.Amount b) {
    return new Value.Amount(a.low() + b.low(), a.high() + b.high());
  }

  /** The first day of the financial year the day is in. */
  private static LocalDate yearStart(LocalDate day) {
    LocalDate first = day.withMonth(4).withDayOfMonth(1);
    return day.isBefore(first) ? first.minusYears(1) : first;
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
      case INTERVAL -> check.interval(arguments.get(0), arguments.get(1));
      case LABEL -> check.answer(arguments.get(0), function.word());
      default -> {
        if (function.looksUpOtherSheets() && !(arguments.get(0) instanceof AnswerOf)) {
          check.problem(function.word() + " needs a question's code first");
        }
        for (int i = firstOfThisSheet(); i < arguments.size(); i++) {
          check.wants(function.parameters().get(i), arguments.get(i), function.word());
        }
        if (function == Function.REVIEW_DUE) {
          check.reviewIntervals(arguments.get(0));
        }
        if (function == Function.HEALTH_REVIEW_DUE) {
          check.healthReviews();
        }
        yield function.result();
      }
    };
  }

  /** Which of the values is the first that is about the sheet itself. */
  private int firstOfThisSheet() {
    return function.looksUpOtherSheets() ? 1 : 0;
  }

  @Override
  public List<Expression> parts() {
    return arguments.subList(firstOfThisSheet(), arguments.size());
  }

  @Override
  public Set<String> historyQuestions() {
    Set<String> codes = new LinkedHashSet<>(Expression.super.historyQuestions());
    if (function.looksUpOtherSheets() && arguments.get(0) instanceof AnswerOf lookedUp) {
      codes.add(lookedUp.question());
    }
    return codes;
  }
}
