package org.caseaudit.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseaudit.plan.Plan;
import org.caseaudit.plan.Statement;
import org.caseaudit.template.AnswerType;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Expression;
import org.caseaudit.template.ExpressionCheck;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Pack;
import org.caseaudit.template.Question;
import org.caseaudit.template.ReferenceSet;
import org.caseaudit.template.YamlNode;

/** What a schema can't tell about a measures' file: names of things that aren't there. */
final class MeasureCheck {
  private static final Set<AnswerType> CHOSEN =
      Set.of(AnswerType.CHOICE, AnswerType.YES_NO, AnswerType.YES_PARTLY_NO, AnswerType.GRADE);

  private final Plan plan;
  private final Pack pack;
  private final Faults faults;

  MeasureCheck(Plan plan, Pack pack, Faults faults) {
    this.plan = plan;
    this.pack = pack;
    this.faults = faults;
  }

  void run(YamlNode root) {
    List.of(MeasureStatus.TOO_FEW_BELOW, MeasureStatus.NEAR_WITHIN)
        .forEach(threshold -> number(root, threshold));
    Map<String, YamlNode> named = new HashMap<>();
    for (YamlNode measure : root.items("measures")) {
      YamlNode statement = measure.fields().get("statement");
      if (plan.statement(statement.text()).isEmpty()) {
        faults.add(statement, "The plan has no statement " + statement.text());
      }
      once("measure of", statement, named);
      headline(measure);
      funnel(measure);
      parts(measure);
    }
    for (Statement statement : plan.statements()) {
      if (!named.containsKey(statement.id())) {
        faults.add(root, "Nothing says how " + statement.id() + " of the plan is counted");
      }
    }
  }

  private void number(YamlNode root, String threshold) {
    for (ReferenceSet set : pack.reference().sets()) {
      if (!set.thresholds().containsKey(threshold) || set.number(threshold).isEmpty()) {
        faults.add(root, "the settings of " + set.code() + " have no number “" + threshold + "”");
      }
    }
  }

  private void headline(YamlNode measure) {
    measure
        .find("headline")
        .ifPresent(
            headline -> {
              if (headline.isMapping()) {
                headlineThreshold(measure, headline.fields().get("threshold"));
              } else {
                knownPart(measure, headline, headline.text());
              }
            });
  }

  private void headlineThreshold(YamlNode measure, YamlNode threshold) {
    for (ReferenceSet set : pack.reference().sets()) {
      String part = set.thresholds().get(threshold.text());
      if (part == null) {
        faults.add(
            threshold,
            "the settings of " + set.code() + " have no threshold “" + threshold.text() + "”");
      } else {
        knownPart(measure, threshold, part);
      }
    }
  }

  private void funnel(YamlNode measure) {
    measure.items("funnel").forEach(step -> knownPart(measure, step, step.text()));
  }

  private void knownPart(YamlNode measure, YamlNode where, String part) {
    if (measure.items("parts").stream().noneMatch(each -> each.text("part").equals(part))) {
      faults.add(where, measure.text("statement") + " has no part “" + part + "”");
    }
  }

  private void parts(YamlNode measure) {
    Map<String, YamlNode> named = new HashMap<>();
    for (YamlNode part : measure.items("parts")) {
      once("part", part.fields().get("part"), named);
      Optional<YamlNode> coverage = part.find("coverage");
      if (coverage.isPresent()) {
        coverage.get().fields().values().forEach(this::noWorkingDays);
      } else {
        judged(measure, part);
      }
    }
  }

  private void noWorkingDays(YamlNode span) {
    if (span.text().contains("working")) {
      faults.add(span, "Coverage is told in days, weeks, months or years, not in working days");
    }
  }

  private void judged(YamlNode measure, YamlNode part) {
    LooksAt looksAt = MeasureReader.looksAt(part);
    List<AuditTemplate> templates =
        pack.templates().values().stream().filter(looksAt::includes).toList();
    if (templates.isEmpty()) {
      faults.add(part.find("template").or(() -> part.find("any")).orElse(part), noTemplate(part));
    }
    for (AuditTemplate template : templates) {
      part.items("latest-by").forEach(code -> chosenOnSheet(code, template));
      if (looksAt instanceof LooksAt.One) {
        measure.items("split").forEach(code -> chosenOnSheet(code, template));
      }
      Optional<Question> group = part.find("each").flatMap(code -> group(code, template));
      part.find("question").ifPresent(code -> yesOrNo(code, template, group));
      part.find("met").ifPresent(met -> condition(met, template, group));
      part.items("exclude").forEach(each -> condition(each.fields().get("when"), template, group));
      part.find("met").ifPresent(met -> notApplicable(met, part, template));
    }
  }

  private static String noTemplate(YamlNode part) {
    return part.find("template")
        .map(template -> "There is no template “" + template.text() + "”")
        .orElseGet(
            () ->
                "There is no template for an "
                    + part.text("any")
                    + part.find("with-part").map(it -> " that includes " + it.text()).orElse(""));
  }

  private void chosenOnSheet(YamlNode code, AuditTemplate template) {
    question(code, template)
        .filter(found -> found.group().isPresent() || !CHOSEN.contains(found.answers()))
        .ifPresent(
            found ->
                faults.add(code, found.code() + " is not a choice made once for the whole sheet"));
  }

  private Optional<Question> group(YamlNode code, AuditTemplate template) {
    Optional<Question> found = question(code, template);
    if (found.isPresent() && found.get().type() != AnswerType.GROUP) {
      faults.add(code, found.get().code() + " is not a group, so it has no items to judge");
      return Optional.empty();
    }
    return found;
  }

  private void yesOrNo(YamlNode code, AuditTemplate template, Optional<Question> group) {
    Optional<Question> found = question(code, template);
    if (found.isEmpty()) {
      return;
    }
    if (!found.get().answers().isJudgement()) {
      faults.add(code, found.get().code() + " can't be answered yes: say when it is met");
    }
    condition(code, code.text() + " = yes", template, group);
  }

  private void condition(YamlNode node, AuditTemplate template, Optional<Question> group) {
    condition(node, node.text(), template, group);
  }

  private void condition(
      YamlNode where, String text, AuditTemplate template, Optional<Question> group) {
    parse(where, text)
        .ifPresent(
            condition ->
                ExpressionCheck.condition(condition, template, pack.reference(), group)
                    .forEach(problem -> faults.add(where, problem)));
  }

  /** A condition isn't met by “not applicable”: whoever writes it must say that that is meant. */
  private void notApplicable(YamlNode met, YamlNode part, AuditTemplate template) {
    Set<String> excluded =
        part.items("exclude").stream()
            .flatMap(each -> questions(each.fields().get("when")).stream())
            .collect(Collectors.toSet());
    for (String code : questions(met)) {
      boolean mayNotApply = template.find(code).filter(MeasureCheck::mayNotApply).isPresent();
      boolean said = excluded.contains(code) || met.text().contains(code + " = not-applicable");
      if (mayNotApply && !said) {
        faults.add(met, code + " may be not applicable: exclude that, or say that it is met");
      }
    }
  }

  private static boolean mayNotApply(Question question) {
    return !question.notApplicableReasons().isEmpty()
        || question
            .derivation()
            .filter(
                derivation ->
                    derivation.rules().stream()
                        .anyMatch(rule -> rule.answer() instanceof AnswerValue.NotApplicable))
            .isPresent();
  }

  private Set<String> questions(YamlNode condition) {
    return parse(condition, condition.text()).map(Expression::questions).orElse(Set.of());
  }

  private Optional<Expression> parse(YamlNode where, String text) {
    try {
      return Optional.of(Expression.parse(text));
    } catch (IllegalArgumentException e) {
      faults.add(where, e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Question> question(YamlNode code, AuditTemplate template) {
    Optional<Question> found = template.find(code.text());
    if (found.isEmpty()) {
      faults.add(code, template.ref() + " has no question " + code.text());
    }
    return found;
  }

  private void once(String kind, YamlNode name, Map<String, YamlNode> named) {
    YamlNode first = named.putIfAbsent(name.text(), name);
    if (first != null) {
      faults.add(
          name, "A second " + kind + " " + name.text() + "; the first is on line " + first.line());
    }
  }
}
