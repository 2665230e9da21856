package org.caseaudit.template;

import java.time.LocalDate;
import java.util.Set;

/** What an expression comes to. */
sealed interface Value {

  /** Can't be told yet: something isn't answered, or isn't asked. */
  record Unknown() implements Value {}

  /** Answered, but with nothing to compare: not evidenced, or not applicable for a reason. */
  record Nothing(String state, String reason) implements Value {}

  record Fact(Truth truth) implements Value {}

  /** A number, or between which numbers it will be once the rest is answered. */
  record Amount(double low, double high) implements Value {
    boolean isExact() {
      return low == high;
    }
  }

  record Moment(LocalDate date) implements Value {}

  record Length(Span span) implements Value {}

  record Word(String code) implements Value {}

  record Words(Set<String> codes) implements Value {}

  record Prose(String text) implements Value {}

  Value UNKNOWN = new Unknown();

  /** Whether it is a value of a type: what is unknown or nothing is of none. */
  default boolean isA(ValueType type) {
    return switch (type) {
      case NUMBER -> this instanceof Amount;
      case DATE -> this instanceof Moment;
      case SPAN -> this instanceof Length;
      case TEXT -> this instanceof Prose;
      case CODE -> this instanceof Word;
      case CODES -> this instanceof Words;
      case TRUTH -> this instanceof Fact;
      case ITEMS, ANY -> false;
    };
  }

  static Value of(double number) {
    return new Amount(number, number);
  }

  static Value of(AnswerValue answer) {
    if (answer instanceof AnswerValue.Code code) {
      return new Word(code.code());
    }
    if (answer instanceof AnswerValue.Whole whole) {
      return of(whole.number());
    }
    if (answer instanceof AnswerValue.Day day) {
      return new Moment(day.date());
    }
    if (answer instanceof AnswerValue.Codes codes) {
      return new Words(Set.copyOf(codes.codes()));
    }
    if (answer instanceof AnswerValue.Text text) {
      return new Prose(text.text());
    }
    if (answer instanceof AnswerValue.Items items) {
      return of(items.keys().size());
    }
    return new Nothing(answer.state(), "");
  }
}
