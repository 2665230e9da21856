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
  REVIEW_DUE(ValueType.DATE, ValueType.CODE, ValueType.DATE, ValueType.DATE, ValueType.NUMBER),
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
