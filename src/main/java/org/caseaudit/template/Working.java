package org.caseaudit.template;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentence that shows how an answer was derived: words, and in braces what is to be filled in.
 */
record Working(List<Piece> pieces) {

  /** Words as they are, or, with an expression, what it comes to. */
  record Piece(String words, Expression expression) {}

  /**
   * @throws IllegalArgumentException when a brace is left open or an expression can't be read
   */
  static Working parse(String text) {
    List<Piece> pieces = new ArrayList<>();
    int position = 0;
    while (position < text.length()) {
      int open = text.indexOf('{', position);
      if (open < 0) {
        pieces.add(new Piece(text.substring(position), null));
        break;
      }
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("a “{” without its “}” (column " + (open + 1) + ")");
      }
      pieces.add(new Piece(text.substring(position, open), null));
      pieces.add(new Piece("", Expression.parse(text.substring(open + 1, close))));
      position = close + 1;
    }
    return new Working(List.copyOf(pieces));
  }

  String in(Scope scope) {
    StringBuilder words = new StringBuilder();
    for (Piece piece : pieces) {
      words.append(piece.expression() == null ? piece.words() : shown(piece.expression(), scope));
    }
    return words.toString();
  }

  private static String shown(Expression expression, Scope scope) {
    String words =
        expression instanceof AnswerOf answer
            ? scope.words(answer.question())
            : Wording.of(expression.in(scope));
    return words.isEmpty() ? "–" : words;
  }

  List<Expression> expressions() {
    return pieces.stream().map(Piece::expression).filter(part -> part != null).toList();
  }
}
