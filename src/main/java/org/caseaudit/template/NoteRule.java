package org.caseaudit.template;

/** Whether a question takes an evidence note, and when it must have one. */
public enum NoteRule {
  NONE("none"),
  OPTIONAL("optional"),
  REQUIRED_UNLESS_YES("required-unless-yes"),
  REQUIRED("required");

  private final String word;

  NoteRule(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static NoteRule of(String word) {
    for (NoteRule rule : values()) {
      if (rule.word.equals(word)) {
        return rule;
      }
    }
    throw new IllegalArgumentException("No note rule is called “" + word + "”");
  }

  /** Whether an answer must be explained. */
  public boolean asksFor(AnswerValue value) {
    return switch (this) {
      case NONE, OPTIONAL -> false;
      case REQUIRED -> true;
      case REQUIRED_UNLESS_YES -> !value.equals(new AnswerValue.Code("yes"));
    };
  }
}
