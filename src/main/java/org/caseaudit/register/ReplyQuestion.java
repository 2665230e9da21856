package org.caseaudit.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseaudit.template.AnswerType;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.NoteRule;
import org.caseaudit.template.Option;
import org.caseaudit.template.Question;

/** A question as a form asks it that is sent as a whole, with what was answered so far. */
public final class ReplyQuestion {

  /**
   * Something to choose.
   *
   * @param mouth how the mouth of its face is drawn; empty if it has none
   */
  public record Choice(String code, String label, String guidance, boolean chosen, String mouth) {}

  private static final String VERY = "Very ";

  private final Question question;
  private final boolean asked;
  private final Optional<Given> given;
  private final String problem;
  private final boolean faces;

  ReplyQuestion(
      Question question, boolean asked, Given given, String problem, boolean asksChildren) {
    this.question = question;
    this.asked = asked;
    this.given = Optional.ofNullable(given);
    this.problem = problem;
    this.faces = asksChildren && question.type() == AnswerType.SCALE;
  }

  public String getCode() {
    return question.code();
  }

  public String getText() {
    return question.text();
  }

  public String getGuidance() {
    return question.guidance();
  }

  /** The section it is in. */
  public String getSection() {
    return question.section().title();
  }

  public boolean isAsked() {
    return asked;
  }

  public boolean isOptional() {
    return !question.required();
  }

  public boolean isFaces() {
    return faces;
  }

  public boolean isOneOf() {
    return switch (question.type()) {
      case YES_NO, YES_PARTLY_NO, GRADE, CHOICE, SCALE -> true;
      default -> false;
    };
  }

  public boolean isMany() {
    return question.type() == AnswerType.MULTI;
  }

  public boolean isWritten() {
    return question.type() == AnswerType.TEXT;
  }

  public boolean isDate() {
    return question.type() == AnswerType.DATE;
  }

  public boolean isNumber() {
    return question.type() == AnswerType.INTEGER;
  }

  /** Whether a line is enough for what is written. */
  public boolean isOneLine() {
    return isWritten() && question.lines() == 1;
  }

  public int getLines() {
    return question.lines();
  }

  public int getMaxLength() {
    return question.maxLength();
  }

  /** What there is to choose from, with what stands apart from it at the end. */
  public List<Choice> getChoices() {
    List<Choice> choices = new ArrayList<>();
    List<Option> options = question.options();
    for (int step = 0; step < options.size(); step++) {
      Option option = options.get(step);
      choices.add(
          new Choice(
              option.code(),
              label(step),
              option.guidance(),
              isChosen(option.code()),
              faces ? mouth(step, options.size()) : ""));
    }
    if (question.offersNotEvidenced()) {
      choices.add(apart(AnswerValue.NOT_EVIDENCED, "Not evidenced in our records"));
    }
    for (Option reason : question.notApplicableReasons()) {
      choices.add(
          apart(ReplyForm.NOT_APPLICABLE + reason.code(), "Does not apply: " + reason.label()));
    }
    return choices;
  }

  private Choice apart(String code, String label) {
    return new Choice(code, label, "", isChosen(code), "");
  }

  private boolean isChosen(String code) {
    return given.map(Given::value).map(ReplyForm::codes).orElse(List.of()).contains(code);
  }

  /**
   * Every face has words: a scale's ends are named by the template, and from “Very happy” follows
   * “Happy” beside it.
   */
  private String label(int step) {
    List<Option> options = question.options();
    int last = options.size() - 1;
    String own = options.get(step).label();
    if (question.type() != AnswerType.SCALE || !own.isEmpty()) {
      return own;
    }
    String nearest = options.get(step < last - step ? 0 : last).label();
    boolean beside = step == 1 || step == last - 1;
    if (step * 2 == last) {
      return "In the middle";
    }
    return beside && nearest.startsWith(VERY)
        ? nearest.substring(VERY.length(), VERY.length() + 1).toUpperCase(Locale.UK)
            + nearest.substring(VERY.length() + 1)
        : options.get(step).code();
  }

  /** From turned down at the first step to turned up at the last, in a square of 32. */
  private static String mouth(int step, int steps) {
    double bend = 2.0 * step / (steps - 1) - 1;
    return "M9 %.1fQ16 %.1f 23 %.1f"
        .formatted(21.5 - 1.5 * bend, 21.5 + 6 * bend, 21.5 - 1.5 * bend);
  }

  /** What was typed, or chosen by its code; empty if nothing was. */
  public String getValue() {
    return given
        .map(Given::value)
        .filter(value -> AnswerValue.ANSWERED.equals(value.state()))
        .map(AnswerValue::plain)
        .orElse("");
  }

  /** Whether something can be said beside the answer. */
  public boolean isNoted() {
    return question.note() != NoteRule.NONE;
  }

  public String getNote() {
    return given.map(Given::note).orElse("");
  }

  /** The answer in words; empty if there is none. */
  public String getWords() {
    return given.map(Given::value).map(question::words).orElse("");
  }

  /** What is wrong with the answer; empty if nothing is. */
  public String getProblem() {
    return problem;
  }
}
