package org.caseaudit.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a template makes of some answers: what is asked, what is derived, what is missing. Pure and
 * cheap: made anew for each look, used by one thread, never kept.
 */
public final class Reading {
  private final AuditTemplate template;
  private final Answers answers;
  private final Circumstances circumstances;
  private final Map<Address, Boolean> asked = new HashMap<>();
  private final Map<Address, Optional<AnswerValue>> derivedAnswers = new HashMap<>();
  private List<Address> addresses;

  private Reading(AuditTemplate template, Answers answers, Circumstances circumstances) {
    this.template = template;
    this.answers = answers;
    this.circumstances = circumstances;
  }

  public static Reading of(AuditTemplate template, Answers answers, Circumstances circumstances) {
    return new Reading(template, answers, circumstances);
  }

  public AuditTemplate template() {
    return template;
  }

  public Circumstances circumstances() {
    return circumstances;
  }

  /**
   * Whether the question is visible, its item exists, and all that it is nested in is asked too.
   */
  public boolean asked(Address address) {
    Boolean known = asked.get(address);
    if (known == null) {
      known =
          template
              .find(address.question())
              .map(question -> isAsked(question, address))
              .orElse(false);
      asked.put(address, known);
    }
    return known;
  }

  private boolean isAsked(Question question, Address address) {
    return question.group().map(group -> hasItem(group, address)).orElse(address.item().isEmpty())
        && question
            .visibleWhen()
            .map(condition -> truth(condition, address.item()).isTrue())
            .orElse(true);
  }

  private boolean hasItem(Question group, Address address) {
    Address list = new Address(group.code(), address.enclosingItem());
    return !address.item().isEmpty() && asked(list) && keys(list).contains(address.key());
  }

  /** Given, or derived; empty when not answered, not derivable yet, or not asked. */
  public Optional<AnswerValue> answer(Address address) {
    if (!asked(address)) {
      return Optional.empty();
    }
    Question question = template.question(address.question());
    return question.derivation().isPresent()
        ? derivedAnswer(question, address)
        : answers.at(address);
  }

  private Optional<AnswerValue> derivedAnswer(Question question, Address address) {
    Optional<AnswerValue> known = derivedAnswers.get(address);
    if (known == null) {
      known = question.derivation().orElseThrow().answer(scope(address.item()));
      derivedAnswers.put(address, known);
    }
    return known;
  }

  /** Whether the answer there, as it is asked and given now, opens an escalation. */
  public boolean escalates(Address address) {
    return asked(address)
        && template
            .question(address.question())
            .escalation()
            .map(rule -> truth(rule.when(), address.item()).isTrue())
            .orElse(false);
  }

  /** Of a derived question that is asked. */
  public Optional<Derived> derived(Address address) {
    return template
        .find(address.question())
        .flatMap(Question::derivation)
        .filter(derivation -> asked(address))
        .map(derivation -> derived(derivation, address));
  }

  private Derived derived(Derivation derivation, Address address) {
    Optional<AnswerValue> value = answer(address);
    String working =
        derivation.working().map(sentence -> sentence.in(scope(address.item()))).orElse("");
    String reason =
        value
            .filter(AnswerValue.NotApplicable.class::isInstance)
            .map(AnswerValue::plain)
            .orElse("");
    return new Derived(value, working, reason);
  }

  /** The paths of the items now in a group: {@code a1}, {@code a1/x2}. */
  public List<String> items(Address group) {
    return keys(group).stream().map(group::itemPath).toList();
  }

  private List<String> keys(Address group) {
    return answers.at(group).orElse(null) instanceof AnswerValue.Items items
        ? items.keys()
        : List.of();
  }

  /** Whether a group's items are said, or it need not have any, so that none is an answer too. */
  boolean isSettled(Address group) {
    Question question = template.question(group.question());
    return answers.at(group).isPresent() || !question.required() && question.minItems() == 0;
  }

  /** Every address there is now, asked or not, in the order of the form. */
  public List<Address> addresses() {
    if (addresses == null) {
      List<Address> found = new ArrayList<>();
      template.sections().forEach(section -> collect(section.questions(), "", found));
      addresses = List.copyOf(found);
    }
    return addresses;
  }

  private void collect(List<Question> questions, String item, List<Address> found) {
    for (Question question : questions) {
      Address address = new Address(question.code(), item);
      found.add(address);
      items(address).forEach(inner -> collect(question.questions(), inner, found));
    }
  }

  /** What an item is called: “Plan action 2”, and what its heading question was answered. */
  public String itemTitle(Address group, String path) {
    String numbered = itemNumber(group, path);
    return template
        .question(group.question())
        .headingQuestion()
        .map(heading -> words(new Address(heading, path)))
        .filter(words -> !words.isEmpty())
        .map(words -> numbered + ": " + words)
        .orElse(numbered);
  }

  /** “Plan action 2”. */
  String itemNumber(Address group, String path) {
    String name = template.question(group.question()).itemName();
    int number = items(group).indexOf(path) + 1;
    return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " " + number;
  }

  /** All that is still missing, in the order of the form. */
  public List<Gap> gaps() {
    return new Completeness(this).gaps(addresses());
  }

  public Progress progress(Section section) {
    return new Completeness(this).progress(within(section));
  }

  /**
   * Why the grade that goes with a section is capped: which critical question was answered no or
   * not evidenced, in this section or another one with the same grade.
   */
  public Optional<String> capBecause(Section section) {
    List<Address> graded =
        template.sections().stream()
            .filter(other -> section.gradeQuestion().isPresent())
            .filter(other -> other.gradeQuestion().equals(section.gradeQuestion()))
            .flatMap(other -> within(other).stream())
            .toList();
    return new Grading(this, graded).capBecause();
  }

  /** Empty while nothing in the section counts towards it. */
  public Optional<GuideScore> guideScore(Section section) {
    return new Grading(this, within(section)).guideScore();
  }

  Truth criticalFailed(String section) {
    return new Grading(this, within(template.section(section))).criticalFailed();
  }

  private List<Address> within(Section section) {
    List<Address> found = new ArrayList<>();
    collect(section.questions(), "", found);
    return found;
  }

  /** A condition in an item of a group, or with an empty item on the sheet itself. */
  public Truth truth(Expression condition, String item) {
    return condition.truth(scope(item));
  }

  /** The day an expression comes to; empty while it can't be told, or when there is none. */
  public Optional<LocalDate> day(Expression expression, String item) {
    return expression.in(scope(item)) instanceof Value.Moment moment
        ? Optional.of(moment.date())
        : Optional.empty();
  }

  private Scope scope(String item) {
    return new Scope(this, item);
  }

  String note(Address address) {
    return answers.note(address);
  }

  /**
   * What a reader sees: option labels, “1 March 2017”, “Not applicable: reason”; empty when
   * unanswered.
   */
  public String words(Address address) {
    return answer(address)
        .map(value -> Wording.of(template.question(address.question()), value))
        .orElse("");
  }
}
