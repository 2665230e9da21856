package org.caseaudit.template;

import java.time.LocalDate;
import java.util.List;

/**
 * What was answered. Two of them say that there is nothing to say: not evidenced, not applicable.
 */
public sealed interface AnswerValue {

  /** A yes, partly or no, a grade, or the option chosen. */
  record Code(String code) implements AnswerValue {
    @Override
    public String plain() {
      return code;
    }
  }

  /** The options ticked, in the question's order. */
  record Codes(List<String> codes) implements AnswerValue {
    public Codes {
      codes = List.copyOf(codes);
    }

    @Override
    public String plain() {
      return String.join(",", codes);
    }
  }

  record Text(String text) implements AnswerValue {
    @Override
    public String plain() {
      return text;
    }
  }

  /** A whole number; a scale's value too. */
  record Whole(long number) implements AnswerValue {
    @Override
    public String plain() {
      return Long.toString(number);
    }
  }

  record Day(LocalDate date) implements AnswerValue {
    @Override
    public String plain() {
      return date.toString();
    }
  }

  /** A group's items, in order, by key (not by path). */
  record Items(List<String> keys) implements AnswerValue {
    public Items {
      keys = List.copyOf(keys);
    }

    @Override
    public String plain() {
      return String.join(",", keys);
    }
  }

  /** Looked for and not found on record: stays in every denominator. */
  record NotEvidenced() implements AnswerValue {
    @Override
    public String state() {
      return NOT_EVIDENCED;
    }

    @Override
    public String plain() {
      return null;
    }
  }

  /** Doesn't apply, and why: a reason's code, or, of a derived answer, its words. */
  record NotApplicable(String reason) implements AnswerValue {
    @Override
    public String state() {
      return NOT_APPLICABLE;
    }

    @Override
    public String plain() {
      return reason;
    }
  }

  String ANSWERED = "answered";
  String NOT_EVIDENCED = "not-evidenced";
  String NOT_APPLICABLE = "not-applicable";

  /** {@code answered}, {@code not-evidenced} or {@code not-applicable}. */
  default String state() {
    return ANSWERED;
  }

  /**
   * The form stored and sent: a code, codes with commas, a date, a number, words, a reason's code.
   */
  String plain();

  /**
   * Reads what {@link #state} and {@link #plain} wrote.
   *
   * @throws IllegalArgumentException saying what is wrong, naming the question
   */
  static AnswerValue of(Question question, String state, String plain) {
    return new AnswerRules(question).read(state, plain);
  }
}
