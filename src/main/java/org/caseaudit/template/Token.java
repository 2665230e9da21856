package org.caseaudit.template;

/** A word of an expression and the column, counted from 1, where it begins. */
record Token(Kind kind, String text, int column) {

  enum Kind {
    NUMBER,
    DATE,
    SPAN,
    QUESTION,
    WORD,
    SYMBOL,
    END
  }

  boolean is(String expected) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(expected);
  }

  @Override
  public String toString() {
    return kind == Kind.END ? "the end" : "“" + text + "”";
  }
}
