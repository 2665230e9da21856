package org.caseaudit.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A function of the expression language: what it takes and what it comes to. */
enum Function {
  LENGTH(ValueType.NUMBER, ValueType.TEXT),
  MONTHS_BETWEEN(ValueType.NUMBER, ValueType.DATE, ValueType.DATE),
  DAYS_BETWEEN(ValueType.NUMBER, ValueType.DATE, ValueType.DATE),
  WORKING_DAYS_BETWEEN(ValueType.NUMBER, ValueType.DATE, ValueType.DATE),
  ADD(ValueType.DATE, ValueType.DATE, ValueType.SPAN),
  SUBTRACT(ValueType.DATE, ValueType.DATE, ValueType.SPAN),
  PLUS(ValueType.NUMBER, ValueType.NUMBER, ValueType.NUMBER),
  FIRST_KNOWN(ValueType.DATE, ValueType.DATE, ValueType.DATE),
  YEAR_START(ValueType.DATE, ValueType.DATE),
  LAST_BEFORE(ValueType.DATE, ValueType.DATE, ValueType.DATE),
  FIRST_AFTER(ValueType.DATE, ValueType.DATE, ValueType.DATE),
  HOW_MANY_BETWEEN(ValueType.NUMBER, ValueType.DATE, ValueType.DATE, ValueType.DATE),
  REVIEW_DUE(ValueType.DATE, ValueType.CODE, ValueType.DATE, ValueType.DATE, ValueType.NUMBER),
  HEALTH_REVIEW_DUE(ValueType.DATE, ValueType.DATE, ValueType.NUMBER),
  INTERVAL(ValueType.SPAN, ValueType.CODE, ValueType.CODE),
  THRESHOLD(ValueType.ANY, ValueType.CODE),
  CRITICAL_FAILED(ValueType.TRUTH, ValueType.CODE),
  PERCENT(ValueType.TEXT, ValueType.NUMBER),
  LABEL(ValueType.TEXT, ValueType.ANY),
  AS_AT(ValueType.DATE);

  private final ValueType result;
  private final List<ValueType> parameters;

  Function(ValueType result, ValueType... parameters) {
    this.result = result;
    this.parameters = List.of(parameters);
  }

  ValueType result() {
    return result;
  }

  List<ValueType> parameters() {
    return parameters;
  }

  /** Whether its first value is a question that the child's other sheets are asked for. */
  boolean looksUpOtherSheets() {
    return this == LAST_BEFORE || this == FIRST_AFTER || this == HOW_MANY_BETWEEN;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Function> of(String word) {
    return Arrays.stream(values()).filter(function -> function.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Function::word).toList();
  }
}
