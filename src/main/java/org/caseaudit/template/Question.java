package org.caseaudit.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is asked, once a sheet or once an item of the group it belongs to. Immutable once linked.
 */
public final class Question {
  private final QuestionBuilder made;
  private Section section;
  private Optional<Question> group = Optional.empty();

  Question(QuestionBuilder made) {
    this.made = made;
  }

  void belongsTo(Section itsSection, Optional<Question> itsGroup) {
    section = itsSection;
    group = itsGroup;
  }

  /** Keeps its meaning for ever, across versions and templates. */
  public String code() {
    return made.code;
  }

  public String text() {
    return made.text;
  }

  /** Empty when there is none. */
  public String guidance() {
    return made.guidance;
  }

  public AnswerType type() {
    return made.type;
  }

  /** How its answer is read: the type, but for a derived question what it is derived to. */
  public AnswerType answers() {
    return made.answers;
  }

  /**
   * What there is to choose from: also yes, partly and no, the grades, and the steps of a scale.
   */
  public List<Option> options() {
    return made.options;
  }

  /** The only reasons for not applicable; empty when it always applies. */
  public List<Option> notApplicableReasons() {
    return made.notApplicableReasons;
  }

  public boolean required() {
    return made.required;
  }

  /** Answered no or not evidenced, it caps the grade of its section. */
  public boolean critical() {
    return made.critical;
  }

  public NoteRule note() {
    return made.note;
  }

  public boolean offersNotEvidenced() {
    return made.offersNotEvidenced;
  }

  /** Filled in when the sheet is made, and not to be typed over. */
  public boolean readOnly() {
    return made.readOnly;
  }

  /** Where its first answer comes from, such as {@code case.team}. */
  public Optional<String> prefill() {
    return Optional.ofNullable(made.prefill);
  }

  /** What else its answer is used for. */
  public Optional<Meaning> meaning() {
    return Optional.ofNullable(made.meaning);
  }

  public Optional<Expression> visibleWhen() {
    return Optional.ofNullable(made.visibleWhen);
  }

  /** When an answer to it opens an escalation. */
  public Optional<EscalationRule> escalation() {
    return Optional.ofNullable(made.escalation);
  }

  public Optional<Derivation> derivation() {
    return Optional.ofNullable(made.derivation);
  }

  /** Whether its answer, or whether it is asked, depends on the child's other sheets. */
  public boolean looksElsewhere() {
    return !historyQuestions().isEmpty();
  }

  /** The codes of the questions it looks up in the child's other sheets. */
  Set<String> historyQuestions() {
    Set<String> codes = new LinkedHashSet<>();
    visibleWhen().ifPresent(condition -> codes.addAll(condition.historyQuestions()));
    derivation().ifPresent(derivation -> codes.addAll(derivation.historyQuestions()));
    return codes;
  }

  /** Whether each sheet gives it a date by hand, once, so that other sheets can look it up. */
  boolean canBeLookedUp() {
    return type() == AnswerType.DATE && group.isEmpty() && visibleWhen().isEmpty();
  }

  /** Its date says as at when the sheet is read. */
  public boolean asAt() {
    return made.asAt;
  }

  /** Least whole number or scale step. */
  public OptionalLong min() {
    return made.min;
  }

  /** Greatest whole number or scale step. */
  public OptionalLong max() {
    return made.max;
  }

  /** How tall a text's box is. */
  public int lines() {
    return made.lines;
  }

  /** In characters. */
  public int minLength() {
    return made.minLength;
  }

  /** In characters. */
  public int maxLength() {
    return made.maxLength;
  }

  /** What a group holds, asked once an item; empty for all others. */
  public List<Question> questions() {
    return made.questions;
  }

  /** The group it is asked in. */
  public Optional<Question> group() {
    return group;
  }

  public Section section() {
    return section;
  }

  /** What one item of a group is called, such as “plan action”. */
  public String itemName() {
    return made.itemName;
  }

  /** The nested question whose answer names an item. */
  public Optional<String> headingQuestion() {
    return Optional.ofNullable(made.headingQuestion);
  }

  public int minItems() {
    return made.minItems;
  }

  public int maxItems() {
    return made.maxItems;
  }

  /**
   * The items a new sheet has, each with the answers it starts with (question code to plain form).
   */
  public List<Map<String, String>> startsWith() {
    return made.startsWith;
  }

  /** In how many groups it is: the number of keys in its items' paths. */
  public int depth() {
    return group.map(outer -> outer.depth() + 1).orElse(0);
  }

  public Optional<Option> option(String code) {
    return options().stream().filter(option -> option.code().equals(code)).findFirst();
  }

  /** Whether a code can stand for its answer: an option, or a state it can be in. */
  boolean canBe(String code) {
    return switch (code) {
      case AnswerValue.NOT_EVIDENCED -> offersNotEvidenced() || isDerivedTo(code);
      case AnswerValue.NOT_APPLICABLE -> !notApplicableReasons().isEmpty() || isDerivedTo(code);
      default -> option(code).isPresent();
    };
  }

  boolean differsInType(Question other) {
    return type() != other.type() || answers() != other.answers();
  }

  String typeInWords() {
    return type() == AnswerType.DERIVED ? "derived to " + answers().word() : type().word();
  }

  private boolean isDerivedTo(String state) {
    return derivation().map(derivation -> derivation.canComeTo(state)).orElse(false);
  }

  /**
   * What is wrong with an answer and its note, naming the question; empty when it may be stored. An
   * answer that may be stored can still leave a {@link Gap}, such as words that are too few yet.
   */
  public Optional<String> problemWith(AnswerValue value, String note) {
    return new AnswerRules(this).problem(value, note).map(problem -> "“" + text() + "” " + problem);
  }

  /** An answer to it as a reader sees it: the options' labels, “1 March 2017”. */
  public String words(AnswerValue value) {
    return Wording.of(this, value);
  }

  @Override
  public String toString() {
    return code();
  }
}
