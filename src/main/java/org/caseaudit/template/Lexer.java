package org.caseaudit.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into tokens. */
final class Lexer {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*+(?:"
              + "(?<date>\\d{4}-\\d{2}-\\d{2})"
              + "|(?<span>\\d{1,4} (?:working day|day|week|month|year)s?)(?![a-z0-9-])"
              + "|(?<number>\\d{1,9}(?:\\.\\d{1,6})?)(?![a-zA-Z0-9])"
              + "|(?<question>[A-Z]{1,4}[0-9]{0,2}[a-z]{0,2})(?![a-zA-Z0-9-])"
              + "|(?<word>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?![a-zA-Z0-9-])"
              + "|(?<symbol><=|>=|!=|[=<>(),:])"
              + "|(?<end>\\z))");

  private Lexer() {}

  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int position = 0;
    Token token;
    do {
      if (!matcher.region(position, text.length()).lookingAt()) {
        throw unreadable(text, position);
      }
      token = token(matcher);
      tokens.add(token);
      position = matcher.end();
    } while (token.kind() != Token.Kind.END);
    return tokens;
  }

  private static Token token(Matcher matcher) {
    for (Token.Kind kind : Token.Kind.values()) {
      String name = kind.name().toLowerCase(java.util.Locale.ROOT);
      if (matcher.group(name) != null) {
        return new Token(kind, matcher.group(name), matcher.start(name) + 1);
      }
    }
    throw new IllegalStateException("The pattern matched none of its groups");
  }

  private static IllegalArgumentException unreadable(String text, int position) {
    int start = position;
    while (Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = start + 1;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return new IllegalArgumentException(
        "“" + text.substring(start, end) + "” can't be read (column " + (start + 1) + ")");
  }
}
