package org.caseaudit.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A condition or a value over answers: what visible-when, derive, working and measures are written
 * in. Each form knows how to come to its value and how to check itself against a template.
 */
public sealed interface Expression
    permits AllOf,
        AnswerOf,
        AnyOf,
        Call,
        Comparison,
        Each,
        IsAnswered,
        Literal,
        Not,
        NotAsked,
        OneOf,
        SetTest {

  /**
   * Reads the language described in {@code docs/pack-format.md}.
   *
   * @throws IllegalArgumentException saying what is wrong and at which column
   */
  static Expression parse(String text) {
    return new ExpressionParser(text).parse();
  }

  /** What it comes to in an item of a sheet, or on the sheet itself. */
  Value in(Scope scope);

  /** Notes what doesn't fit the template, and says what the expression comes to. */
  ValueType check(ExpressionCheck check);

  /** The expressions it is made of. */
  List<Expression> parts();

  /** The codes of the questions of this template named in it, groups too. */
  default Set<String> questions() {
    Set<String> codes = new LinkedHashSet<>();
    parts().forEach(part -> codes.addAll(part.questions()));
    return codes;
  }

  /** The codes of the questions it looks up in the child's other sheets. */
  default Set<String> historyQuestions() {
    Set<String> codes = new LinkedHashSet<>();
    parts().forEach(part -> codes.addAll(part.historyQuestions()));
    return codes;
  }

  /** Its value as a condition: unknown unless it is known to be true or false. */
  default Truth truth(Scope scope) {
    return in(scope) instanceof Value.Fact fact ? fact.truth() : Truth.UNKNOWN;
  }
}
