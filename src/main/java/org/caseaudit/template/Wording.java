package org.caseaudit.template;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers and values in the words a reader sees. */
final class Wording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Wording() {}

  static String of(Question question, AnswerValue value) {
    if (value instanceof AnswerValue.Code code) {
      return label(question, code.code());
    }
    if (value instanceof AnswerValue.Codes codes) {
      return codes.codes().stream()
          .map(code -> label(question, code))
          .collect(Collectors.joining(", "));
    }
    if (value instanceof AnswerValue.Whole whole) {
      return number(question, whole.number());
    }
    if (value instanceof AnswerValue.Day day) {
      return day(day.date());
    }
    if (value instanceof AnswerValue.Items items) {
      return items.keys().size() + " × " + question.itemName();
    }
    if (value instanceof AnswerValue.NotEvidenced) {
      return "Not evidenced on record";
    }
    if (value instanceof AnswerValue.NotApplicable notApplicable) {
      String reason = reason(question, notApplicable.reason());
      return reason.isEmpty() ? "Not applicable" : "Not applicable: " + reason;
    }
    return value.plain();
  }

  /** The words of a reason for not applicable: a derived answer gives words, others give a code. */
  static String reason(Question question, String reason) {
    return label(question.notApplicableReasons(), reason);
  }

  private static String label(Question question, String code) {
    return label(question.options(), code);
  }

  private static String label(List<Option> options, String code) {
    return options.stream()
        .filter(option -> option.code().equals(code))
        .map(Option::label)
        .findFirst()
        .orElse(code);
  }

  private static String number(Question question, long number) {
    return question
        .option(Long.toString(number))
        .filter(step -> !step.label().isEmpty())
        .map(step -> number + " – " + step.label())
        .orElse(Long.toString(number));
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** Of an amount that isn't settled what is certain; empty while nothing is. */
  static String of(Value value) {
    if (value instanceof Value.Amount amount) {
      return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.UK))
          .format(amount.low());
    }
    if (value instanceof Value.Moment moment) {
      return day(moment.date());
    }
    if (value instanceof Value.Prose prose) {
      return prose.text();
    }
    if (value instanceof Value.Nothing nothing) {
      return nothing.reason().isEmpty() ? nothing.state().replace('-', ' ') : nothing.reason();
    }
    return value instanceof Value.Word word ? word.code() : "";
  }
}
