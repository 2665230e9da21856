package org.caseaudit.template;

/** What kind of answer a question takes. A GROUP's answer is the ordered list of its item keys. */
public enum AnswerType {
  YES_PARTLY_NO("yes-partly-no"),
  YES_NO("yes-no"),
  GRADE("grade"),
  CHOICE("choice"),
  MULTI("multi"),
  DATE("date"),
  INTEGER("integer"),
  SCALE("scale"),
  TEXT("text"),
  GROUP("group"),
  DERIVED("derived");

  private final String word;

  AnswerType(String word) {
    this.word = word;
  }

  /** The word a template file uses. */
  public String word() {
    return word;
  }

  public static AnswerType of(String word) {
    for (AnswerType type : values()) {
      if (type.word.equals(word)) {
        return type;
      }
    }
    throw new IllegalArgumentException("No answer type is called “" + word + "”");
  }

  /** Whether the answer says to what extent something was found: it enters the guide score. */
  public boolean isJudgement() {
    return this == YES_PARTLY_NO || this == YES_NO;
  }
}
