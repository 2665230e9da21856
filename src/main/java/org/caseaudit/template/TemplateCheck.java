package org.caseaudit.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what in a template makes no sense, once each file has the right shape. */
final class TemplateCheck {
  private static final int DEEPEST_GROUP = 1;
  private static final Set<AnswerType> HEADINGS =
      Set.of(AnswerType.TEXT, AnswerType.CHOICE, AnswerType.DATE, AnswerType.INTEGER);

  private final TemplateSource source;
  private final AuditTemplate template;
  private final Reference reference;
  private final Faults faults;

  TemplateCheck(TemplateSource source, Reference reference, Faults faults) {
    this.source = source;
    this.template = source.template();
    this.reference = reference;
    this.faults = faults;
  }

  void check() {
    Map<String, YamlNode> sections = new HashMap<>();
    Map<String, YamlNode> questions = new HashMap<>();
    for (Section section : template.sections()) {
      YamlNode place = source.sections().get(section);
      YamlNode other = sections.putIfAbsent(section.code(), place);
      if (other != null) {
        faults.add(place, "section " + section.code() + " is there already, at " + other);
      }
      section.gradeQuestion().ifPresent(code -> checkGrade(section, code));
      section.questions().forEach(question -> check(question, questions));
    }
    checkAsAt();
    new LoopFinder(template)
        .loops()
        .forEach((question, loop) -> faults.add(source.place(question), loop));
  }

  private void checkGrade(Section section, String code) {
    boolean fits =
        template
            .find(code)
            .filter(question -> question.type() == AnswerType.GRADE)
            .filter(question -> question.group().isEmpty())
            .isPresent();
    if (!fits) {
      YamlNode place = source.sections().get(section);
      faults.add(
          place.find("grade").orElse(place),
          "grade must be a grade question outside groups; " + code + " is not");
    }
  }

  private void checkAsAt() {
    List<Question> found = template.questions().stream().filter(Question::asAt).toList();
    for (Question question : found) {
      if (question.group().isPresent() || question != found.get(0)) {
        faults.add(
            source.place(question, "as-at"),
            "as-at is for one question of a template, outside groups");
      }
    }
  }

  private void check(Question question, Map<String, YamlNode> seen) {
    YamlNode place = source.place(question);
    YamlNode other = seen.putIfAbsent(question.code(), place);
    if (other != null) {
      faults.add(place, "question " + question.code() + " is there already, at " + other);
      return;
    }
    question
        .visibleWhen()
        .ifPresent(
            condition ->
                note(
                    question,
                    "visible-when",
                    ExpressionCheck.condition(condition, template, reference, question.group())));
    question.escalation().ifPresent(rule -> checkEscalation(question, rule));
    question.derivation().ifPresent(derivation -> checkDerivation(question, derivation));
    if (question.type() == AnswerType.GROUP) {
      checkGroup(question);
      question.questions().forEach(nested -> check(nested, seen));
    }
  }

  private void checkEscalation(Question question, EscalationRule rule) {
    note(
        question,
        "escalates-when",
        ExpressionCheck.condition(rule.when(), template, reference, question.group()));
    YamlNode place = source.place(question, "escalates-when");
    if (!rule.when().questions().contains(question.code())) {
      faults.add(place, "escalates-when is about the question itself: it must name " + question);
    }
    for (ReferenceSet set : reference.sets()) {
      set.missingForEscalations()
          .forEach(
              missing -> faults.add(place, set.code() + " in reference.yaml lacks " + missing));
    }
  }

  private void note(Question question, String field, List<String> problems) {
    note(source.place(question, field), field, problems);
  }

  private void note(YamlNode place, String field, List<String> problems) {
    problems.forEach(problem -> faults.add(place, field + ": " + problem));
  }

  private void checkDerivation(Question question, Derivation derivation) {
    List<YamlNode> rules = source.place(question).items("derive");
    Optional<Question> group = question.group();
    boolean eachWasRead = rules.size() == derivation.rules().size();
    for (int i = 0; eachWasRead && i < rules.size(); i++) {
      YamlNode rule = rules.get(i);
      derivation
          .rules()
          .get(i)
          .when()
          .ifPresent(
              when ->
                  note(
                      rule.find("when").orElse(rule),
                      "when",
                      ExpressionCheck.condition(when, template, reference, group)));
    }
    derivation
        .value()
        .ifPresent(
            value ->
                note(
                    question,
                    "value",
                    ExpressionCheck.value(value, question.answers(), template, reference, group)));
    derivation
        .working()
        .ifPresent(
            working ->
                working
                    .expressions()
                    .forEach(
                        shown ->
                            note(
                                question,
                                "working",
                                ExpressionCheck.shown(shown, template, reference, group))));
  }

  private void checkGroup(Question group) {
    if (group.depth() > DEEPEST_GROUP) {
      faults.add(source.place(group), "groups nest once at most: " + group.code() + " is too deep");
    }
    group
        .headingQuestion()
        .filter(code -> nested(group, code).filter(q -> HEADINGS.contains(q.type())).isEmpty())
        .ifPresent(
            code ->
                faults.add(
                    source.place(group, "heading"),
                    "heading must be a question of this group; " + code + " is not"));
    List<YamlNode> items = source.place(group).items("starts-with");
    if (items.size() > group.maxItems()) {
      faults.add(source.place(group, "starts-with"), "starts-with has more items than max allows");
    }
    items.forEach(item -> item.fields().forEach((code, value) -> checkStart(group, code, value)));
  }

  private void checkStart(Question group, String code, YamlNode value) {
    Optional<Question> question = nested(group, code);
    if (question.isEmpty()) {
      faults.add(value, "starts-with: " + code + " is not a question of this group");
      return;
    }
    try {
      AnswerValue.of(question.get(), AnswerValue.ANSWERED, value.text());
    } catch (IllegalArgumentException e) {
      faults.add(value, "starts-with: " + e.getMessage());
    }
  }

  private static Optional<Question> nested(Question group, String code) {
    return group.questions().stream().filter(question -> question.code().equals(code)).findFirst();
  }
}
