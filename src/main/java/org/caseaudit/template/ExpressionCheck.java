package org.caseaudit.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds what in an expression doesn't fit a template and its settings. */
public final class ExpressionCheck {
  private final AuditTemplate template;
  private final Reference reference;
  private final Optional<Question> group;
  private final List<String> problems;

  private ExpressionCheck(
      AuditTemplate template,
      Reference reference,
      Optional<Question> group,
      List<String> problems) {
    this.template = template;
    this.reference = reference;
    this.group = group;
    this.problems = problems;
  }

  /**
   * What is wrong with a condition.
   *
   * @param group the group in whose items it is looked at; empty for the sheet itself
   */
  public static List<String> condition(
      Expression expression,
      AuditTemplate template,
      Reference reference,
      Optional<Question> group) {
    ExpressionCheck check = new ExpressionCheck(template, reference, group, new ArrayList<>());
    check.wants(ValueType.TRUTH, expression, "this");
    return check.problems;
  }

  /** What is wrong with an expression that must come to a day, on the sheet itself. */
  public static List<String> day(
      Expression expression, AuditTemplate template, Reference reference) {
    return value(expression, AnswerType.DATE, template, reference, Optional.empty());
  }

  /** What is wrong with an expression that must come to an answer of a type. */
  static List<String> value(
      Expression expression,
      AnswerType type,
      AuditTemplate template,
      Reference reference,
      Optional<Question> group) {
    ExpressionCheck check = new ExpressionCheck(template, reference, group, new ArrayList<>());
    check.wants(ValueType.of(type), expression, "this");
    return check.problems;
  }

  /** What is wrong with an expression shown as words. */
  static List<String> shown(
      Expression expression,
      AuditTemplate template,
      Reference reference,
      Optional<Question> group) {
    ExpressionCheck check = new ExpressionCheck(template, reference, group, new ArrayList<>());
    expression.check(check);
    return check.problems;
  }

  ExpressionCheck inside(Question itsGroup) {
    return new ExpressionCheck(template, reference, Optional.of(itsGroup), problems);
  }

  void problem(String message) {
    problems.add(message);
  }

  void wants(ValueType wanted, Expression part, String whose) {
    ValueType found = part.check(this);
    if (!wanted.fits(found)) {
      problem(whose + " needs " + wanted.words() + ", not " + found.words());
    }
  }

  /**
   * The question, if there is one of that code that can be named here without saying which item.
   */
  Optional<Question> question(String code) {
    Optional<Question> found = template.find(code);
    if (found.isEmpty()) {
      problem(
          template.ref()
              + " has no question "
              + code
              + Spelling.hint(code, template.questions().stream().map(Question::code).toList()));
    } else if (!isInReach(found.get().group())) {
      Question itsGroup = found.get().group().orElseThrow();
      problem(
          code
              + " is asked for each "
              + itsGroup.itemName()
              + ": say every, some, count or share of "
              + itsGroup.code());
      return Optional.empty();
    }
    return found;
  }

  private boolean isInReach(Optional<Question> itsGroup) {
    if (itsGroup.isEmpty()) {
      return true;
    }
    Optional<Question> around = group;
    while (around.isPresent()) {
      if (around.get() == itsGroup.get()) {
        return true;
      }
      around = around.get().group();
    }
    return false;
  }

  Optional<Question> group(String code) {
    Optional<Question> found = question(code);
    if (found.isPresent() && found.get().type() != AnswerType.GROUP) {
      problem(code + " is not a group");
      return Optional.empty();
    }
    return found;
  }

  void option(AnswerOf answer, String code) {
    question(answer.question())
        .filter(question -> !question.canBe(code))
        .ifPresent(question -> problem(cannotBe(question, code)));
  }

  private static String cannotBe(Question question, String code) {
    if (code.equals(AnswerValue.NOT_EVIDENCED) || code.equals(AnswerValue.NOT_APPLICABLE)) {
      return question.code() + " can't be answered " + code;
    }
    if (question.options().isEmpty()) {
      return question.code() + " has no options, so it can't be compared with " + code;
    }
    List<String> known = question.options().stream().map(Option::code).toList();
    return question.code() + " has no option " + code + meant(code, known);
  }

  private static String meant(String code, Collection<String> known) {
    String hint = Spelling.hint(code, known);
    return hint.isEmpty() ? "; its options are " + String.join(", ", known) : hint;
  }

  ValueType answer(Expression argument, String function) {
    if (argument instanceof AnswerOf answer) {
      answer.check(this);
    } else {
      problem(function + " needs a question's code");
    }
    return ValueType.TEXT;
  }

  ValueType section(Expression argument) {
    String code = word(argument).orElse("");
    List<String> known = template.sections().stream().map(Section::code).toList();
    if (!known.contains(code)) {
      problem(template.ref() + " has no section “" + code + "”" + meant(code, known));
    }
    return ValueType.TRUTH;
  }

  ValueType threshold(Expression argument) {
    String name = word(argument).orElse("");
    boolean numbers = true;
    boolean days = true;
    for (ReferenceSet set : reference.sets()) {
      if (!set.thresholds().containsKey(name)) {
        problem("the settings of " + set.code() + " have no threshold “" + name + "”");
        return ValueType.ANY;
      }
      numbers &= set.number(name).isPresent();
      days &= set.day(name).isPresent();
    }
    return numbers ? ValueType.NUMBER : days ? ValueType.DATE : ValueType.CODE;
  }

  ValueType interval(Expression argument, Expression what) {
    String name = word(argument).orElse("");
    String key = word(what).orElse("");
    for (ReferenceSet set : reference.sets()) {
      if (set.interval(name, key).isEmpty()) {
        problem("the settings of " + set.code() + " have no interval " + name + " for " + key);
      }
    }
    return ValueType.SPAN;
  }

  void healthReviews() {
    for (ReferenceSet set : reference.sets()) {
      set.missingForHealthReviews()
          .forEach(missing -> problem("the settings of " + set.code() + " have no " + missing));
    }
  }

  void reviewIntervals(Expression planType) {
    if (planType instanceof AnswerOf answer) {
      for (Option option :
          template.find(answer.question()).map(Question::options).orElse(List.of())) {
        for (ReferenceSet set : reference.sets()) {
          if (!set.hasReviewInterval(option.code())) {
            problem(
                "the settings of " + set.code() + " have no review interval for " + option.code());
          }
        }
      }
    }
  }

  private static Optional<String> word(Expression argument) {
    return argument instanceof Literal literal && literal.value() instanceof Value.Word word
        ? Optional.of(word.code())
        : Optional.empty();
  }
}
