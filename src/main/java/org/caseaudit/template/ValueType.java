package org.caseaudit.template;

/** What an expression can come to, known before anything is answered. ANY follows a fault. */
enum ValueType {
  TRUTH("a condition"),
  NUMBER("a number"),
  DATE("a date"),
  SPAN("a length of time"),
  CODE("a choice"),
  CODES("a multiple choice"),
  TEXT("words"),
  ITEMS("a group"),
  ANY("anything");

  private final String words;

  ValueType(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  boolean fits(ValueType other) {
    return this == other || this == ANY || other == ANY;
  }

  static ValueType of(AnswerType answers) {
    return switch (answers) {
      case YES_PARTLY_NO, YES_NO, GRADE, CHOICE -> CODE;
      case MULTI -> CODES;
      case DATE -> DATE;
      case INTEGER, SCALE -> NUMBER;
      case TEXT -> TEXT;
      case GROUP -> ITEMS;
      case DERIVED -> ANY;
    };
  }
}
