package org.caseaudit.template;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an expression by recursive descent: or binds loosest, then and, not, a comparison. */
final class ExpressionParser {
  private static final String ASKED_STATE = "not-asked";
  private static final int DEEPEST = 50;

  /** Words with a meaning of their own, which no option may be called. */
  static final Set<String> RESERVED =
      Set.of(
          "and", "or", "not", "in", "includes", "within", "overlaps", "is", "where", ASKED_STATE);

  private final List<Token> tokens;
  private int next;
  private int depth;

  ExpressionParser(String text) {
    tokens = Lexer.tokens(text);
  }

  Expression parse() {
    Expression whole = either();
    if (peek().kind() != Token.Kind.END) {
      throw unexpected("and, or, or the end");
    }
    return whole;
  }

  private Expression either() {
    List<Expression> parts = new ArrayList<>(List.of(both()));
    while (accept("or")) {
      parts.add(both());
    }
    return parts.size() == 1 ? parts.get(0) : new AnyOf(List.copyOf(parts));
  }

  private Expression both() {
    List<Expression> parts = new ArrayList<>(List.of(negated()));
    while (accept("and")) {
      parts.add(negated());
    }
    return parts.size() == 1 ? parts.get(0) : new AllOf(List.copyOf(parts));
  }

  private Expression negated() {
    if (++depth > DEEPEST) {
      throw problem("nobody can follow this: it goes deeper than " + DEEPEST, peek());
    }
    Expression negated = accept("not") ? new Not(negated()) : comparison();
    depth--;
    return negated;
  }

  private Expression comparison() {
    Token start = peek();
    Expression left = operand();
    for (Comparison.Operator operator : Comparison.Operator.values()) {
      if (accept(operator.symbol())) {
        return compared(left, operator, start);
      }
    }
    if (accept("in")) {
      return oneOf(answer(left, start));
    }
    if (accept("is")) {
      boolean negative = accept("not");
      expect("answered");
      Expression answered = new IsAnswered(answer(left, start));
      return negative ? new Not(answered) : answered;
    }
    for (SetTest.Relation relation : SetTest.Relation.values()) {
      if (accept(relation.word())) {
        return new SetTest(answer(left, start), relation, operand());
      }
    }
    return left;
  }

  private Expression compared(Expression left, Comparison.Operator operator, Token start) {
    if (peek().is(ASKED_STATE)) {
      Token word = take();
      Expression notAsked = new NotAsked(answer(left, start));
      return switch (operator) {
        case EQUAL -> notAsked;
        case UNEQUAL -> new Not(notAsked);
        default -> throw problem("not-asked can only be compared with = or !=", word);
      };
    }
    return new Comparison(left, operator, operand());
  }

  private Expression oneOf(AnswerOf answer) {
    expect("(");
    List<String> codes = new ArrayList<>();
    boolean orNotAsked = false;
    do {
      Token word = take(Token.Kind.WORD, "an option");
      orNotAsked |= word.is(ASKED_STATE);
      if (!word.is(ASKED_STATE)) {
        codes.add(word.text());
      }
    } while (accept(","));
    expect(")");
    Expression oneOf = new OneOf(answer, List.copyOf(codes));
    return orNotAsked ? new AnyOf(List.of(oneOf, new NotAsked(answer))) : oneOf;
  }

  private AnswerOf answer(Expression left, Token start) {
    if (left instanceof AnswerOf answer) {
      return answer;
    }
    throw problem("a question's code must come here", start);
  }

  private Expression operand() {
    Token token = take();
    return switch (token.kind()) {
      case QUESTION -> new AnswerOf(token.text());
      case NUMBER -> new Literal(Value.of(Double.parseDouble(token.text())));
      case SPAN -> new Literal(new Value.Length(Span.parse(token.text())));
      case DATE -> new Literal(new Value.Moment(date(token)));
      case WORD -> word(token);
      case SYMBOL, END -> bracketed(token);
    };
  }

  private Expression bracketed(Token token) {
    if (!token.is("(")) {
      throw unexpected("a question, a value or a function", token);
    }
    Expression inner = either();
    expect(")");
    return inner;
  }

  private Expression word(Token word) {
    if (!peek().is("(")) {
      if (RESERVED.contains(word.text())) {
        throw unexpected("a question, a value or a function", word);
      }
      return new Literal(new Value.Word(word.text()));
    }
    Optional<Each.Quantity> quantity = Each.Quantity.of(word.text());
    if (quantity.isPresent()) {
      return each(quantity.get());
    }
    Function function =
        Function.of(word.text())
            .orElseThrow(
                () ->
                    problem(
                        "there is no function "
                            + word.text()
                            + Spelling.hint(word.text(), Function.words()),
                        word));
    return new Call(function, arguments(function, word));
  }

  private Expression each(Each.Quantity quantity) {
    expect("(");
    Token group = take(Token.Kind.QUESTION, "a group's code");
    Optional<Expression> where = accept("where") ? Optional.of(either()) : Optional.empty();
    Token colon = peek();
    Optional<Expression> body = accept(":") ? Optional.of(either()) : Optional.empty();
    if (quantity == Each.Quantity.COUNT && body.isPresent()) {
      throw problem("count takes where, not “:”", colon);
    }
    if ((quantity == Each.Quantity.EVERY || quantity == Each.Quantity.SHARE) && body.isEmpty()) {
      throw unexpected("“:” and a condition");
    }
    expect(")");
    return new Each(quantity, group.text(), where, body);
  }

  private List<Expression> arguments(Function function, Token name) {
    List<Expression> arguments = new ArrayList<>();
    expect("(");
    if (!peek().is(")")) {
      do {
        arguments.add(either());
      } while (accept(","));
    }
    expect(")");
    int wanted = function.parameters().size();
    if (arguments.size() != wanted) {
      throw problem(name.text() + " takes " + wanted + " values, not " + arguments.size(), name);
    }
    return List.copyOf(arguments);
  }

  private LocalDate date(Token token) {
    try {
      return LocalDate.parse(token.text());
    } catch (DateTimeException e) {
      throw problem(token.text() + " is not a day", token);
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = peek();
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }

  private Token take(Token.Kind kind, String what) {
    if (peek().kind() != kind) {
      throw unexpected(what);
    }
    return take();
  }

  private boolean accept(String text) {
    boolean found = peek().is(text);
    if (found) {
      next++;
    }
    return found;
  }

  private void expect(String text) {
    if (!accept(text)) {
      throw unexpected("“" + text + "”");
    }
  }

  private IllegalArgumentException unexpected(String wanted) {
    return unexpected(wanted, peek());
  }

  private static IllegalArgumentException unexpected(String wanted, Token found) {
    return problem("expected " + wanted + ", found " + found, found);
  }

  private static IllegalArgumentException problem(String what, Token where) {
    return new IllegalArgumentException(what + " (column " + where.column() + ")");
  }
}
