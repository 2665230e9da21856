package org.caseaudit.template;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what a template says about its use that doesn't suit its kind or its questions. */
final class UsageCheck {
  private static final Map<String, Set<Kind>> ONLY_FOR =
      Map.of(
          "concerns", Set.of(Kind.REGISTER),
          "columns", Set.of(Kind.REGISTER),
          "event", Set.of(Kind.REGISTER, Kind.CONSULTATION),
          "asks", Set.of(Kind.CONSULTATION),
          "thanks", Set.of(Kind.CONSULTATION),
          "return-of", Set.of(Kind.AUDIT),
          "returned-by", Set.of(Kind.AUDIT));

  private final TemplateSource source;
  private final AuditTemplate template;
  private final YamlNode root;
  private final Faults faults;

  UsageCheck(TemplateSource source, Faults faults) {
    this.source = source;
    this.template = source.template();
    this.root = source.root();
    this.faults = faults;
  }

  void check() {
    ONLY_FOR.forEach(
        (field, kinds) ->
            root.find(field)
                .filter(node -> !kinds.contains(template.kind()))
                .ifPresent(
                    node -> faults.add(node, field + " is not for a template of kind " + kind())));
    root.find("event")
        .filter(node -> top(node, question -> question.answers() == AnswerType.DATE).isEmpty())
        .ifPresent(
            node ->
                faults.add(
                    node,
                    "event must be a date question outside groups; " + node.text() + " is not"));
    for (YamlNode column : root.items("columns")) {
      if (top(column, question -> question.type() != AnswerType.GROUP).isEmpty()) {
        faults.add(
            column, "a column must be a question outside groups; " + column.text() + " is not");
      }
    }
    root.find("returned-by")
        .filter(node -> root.find("return-of").isEmpty())
        .ifPresent(node -> faults.add(node, "returned-by needs return-of"));
    checkMeanings();
    if (!template.concernsChild() && root.find("part").isEmpty()) {
      template.questions().stream()
          .filter(question -> !question.historyQuestions().isEmpty())
          .forEach(
              question ->
                  faults.add(
                      source.place(question),
                      "only a sheet about a child has others to be looked up in"));
    }
  }

  private void checkMeanings() {
    Set<Meaning> meant = EnumSet.noneOf(Meaning.class);
    for (Question question : template.questions()) {
      question.meaning().ifPresent(meaning -> checkMeaning(question, meaning, meant));
    }
  }

  private void checkMeaning(Question question, Meaning meaning, Set<Meaning> meant) {
    YamlNode place = source.place(question);
    YamlNode node = place.find("means").orElse(place);
    if (!meant.add(meaning)) {
      faults.add(node, "another question means " + meaning.word() + " already");
    }
    if (question.answers() != meaning.answers()) {
      faults.add(
          node, meaning.word() + " is meant by a question of type " + meaning.answers().word());
    }
    Optional<Meaning> around = question.group().flatMap(Question::meaning);
    if (meaning.within().isPresent() && !around.equals(meaning.within())) {
      faults.add(
          node,
          meaning.word() + " is asked in the group that means " + meaning.within().get().word());
    }
    if (meaning.within().isEmpty() && question.group().isPresent()) {
      faults.add(node, meaning.word() + " is asked outside groups");
    }
  }

  private String kind() {
    return template.kind().word();
  }

  private Optional<Question> top(YamlNode code, Predicate<Question> fits) {
    return template.find(code.text()).filter(question -> question.group().isEmpty()).filter(fits);
  }

  /** What can only be told once all templates of the pack are known. */
  void checkAmong(List<AuditTemplate> all) {
    root.find("return-of")
        .filter(node -> !node.text().equals(Usage.ANY_AUDIT))
        .filter(node -> all.stream().noneMatch(other -> isAudit(other, node.text())))
        .ifPresent(node -> faults.add(node, "there is no audit template " + node.text()));
    for (Question question : template.questions()) {
      for (String code : question.historyQuestions()) {
        boolean found =
            all.stream()
                .flatMap(other -> other.find(code).stream())
                .anyMatch(Question::canBeLookedUp);
        if (!found) {
          faults.add(
              source.place(question),
              code
                  + " can't be looked up in other sheets: no template asks it as a date that is"
                  + " always visible, outside groups");
        }
      }
    }
  }

  private static boolean isAudit(AuditTemplate template, String code) {
    return template.ref().code().equals(code)
        && template.kind() == Kind.AUDIT
        && !template.isReturn();
  }
}
