package org.caseaudit.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.caseaudit.template.AnswerType;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Expression;
import org.caseaudit.template.ExpressionCheck;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Pack;
import org.caseaudit.template.Question;
import org.caseaudit.template.YamlNode;

/** What doesn't fit together in a part of a measure, or doesn't fit the templates it looks at. */
final class PartCheck {

  private static final Set<AnswerType> CHOSEN =
      Set.of(AnswerType.CHOICE, AnswerType.YES_NO, AnswerType.YES_PARTLY_NO, AnswerType.GRADE);

  private final Pack pack;
  private final Faults faults;

  PartCheck(Pack pack, Faults faults) {
    this.pack = pack;
    this.faults = faults;
  }

  void run(YamlNode measure, YamlNode part) {
    PartShape.check(part, faults);
    if (part.find("response").isPresent()) {
      responded(part.fields().get("response"));
      return;
    }
    LooksAt looksAt = PartReader.looksAt(part);
    List<AuditTemplate> templates =
        pack.templates().values().stream().filter(looksAt::includes).toList();
    if (templates.isEmpty()) {
      faults.add(part.find("template").or(() -> part.find("any")).orElse(part), noTemplate(part));
    }
    templates.forEach(template -> judged(measure, part, looksAt, template));
  }

  private void responded(YamlNode response) {
    boolean asked =
        pack.templates().values().stream()
            .filter(template -> template.ref().code().equals(response.text()))
            .anyMatch(template -> template.kind() == Kind.CONSULTATION || template.isReturn());
    if (!asked) {
      faults.add(response, "Nobody is asked to fill in “" + response.text() + "” by a link");
    }
  }

  private void judged(YamlNode measure, YamlNode part, LooksAt looksAt, AuditTemplate template) {
    part.items("latest-by").forEach(code -> chosenOnSheet(code, template));
    part.items("split").forEach(code -> chosenOnSheet(code, template));
    if (looksAt instanceof LooksAt.One && part.find("split").isEmpty()) {
      measure.items("split").forEach(code -> chosenOnSheet(code, template));
    }
    part.find("distinct").ifPresent(code -> chosen(code, template));
    List.of("counted-on", "due-on")
        .forEach(field -> part.find(field).ifPresent(code -> dateOnSheet(code, template)));
    Optional<Question> group = part.find("each").flatMap(code -> group(code, template));
    List.of("sum", "of")
        .forEach(field -> part.find(field).ifPresent(code -> number(code, template, group)));
    part.find("question").ifPresent(code -> yesOrNo(code, template, group));
    List.of("met", "among")
        .forEach(
            field -> part.find(field).ifPresent(it -> condition(it, it.text(), template, group)));
    part.items("exclude")
        .forEach(
            each -> {
              YamlNode when = each.fields().get("when");
              condition(when, when.text(), template, group);
            });
    part.find("met").ifPresent(met -> notApplicable(met, part, template));
    part.find("as-at").or(() -> part.find("years")).ifPresent(it -> lasting(it, template));
    steps(part, template);
  }

  private void steps(YamlNode part, AuditTemplate template) {
    Map<String, YamlNode> named = new LinkedHashMap<>();
    for (YamlNode step : part.items("steps")) {
      YamlNode name = step.fields().get("step");
      if (named.putIfAbsent(name.text(), name) != null) {
        faults.add(name, "A second step " + name.text());
      }
      YamlNode when = step.fields().get("when");
      condition(when, when.text(), template, Optional.empty());
    }
  }

  private void lasting(YamlNode lasting, AuditTemplate template) {
    List.of("from", "until", "met-from")
        .forEach(
            field ->
                lasting
                    .items(field)
                    .forEach(
                        day ->
                            expression(
                                day,
                                day.text(),
                                (found, where) ->
                                    ExpressionCheck.day(found, template, pack.reference())
                                        .forEach(problem -> faults.add(where, problem)))));
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

  private void chosen(YamlNode code, AuditTemplate template) {
    question(code, template)
        .filter(
            found ->
                found.group().isPresent()
                    || !(CHOSEN.contains(found.answers()) || found.answers() == AnswerType.MULTI))
        .ifPresent(found -> faults.add(code, found.code() + " has no options to tell apart"));
  }

  private void dateOnSheet(YamlNode code, AuditTemplate template) {
    question(code, template)
        .filter(found -> found.group().isPresent() || found.answers() != AnswerType.DATE)
        .ifPresent(
            found -> faults.add(code, found.code() + " is not a date given once for the sheet"));
  }

  private void number(YamlNode code, AuditTemplate template, Optional<Question> group) {
    question(code, template)
        .filter(
            found ->
                found.answers() != AnswerType.INTEGER
                    || found.group().isPresent() && !found.group().equals(group))
        .ifPresent(found -> faults.add(code, found.code() + " is not a whole number to be added"));
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

  private void condition(
      YamlNode where, String text, AuditTemplate template, Optional<Question> group) {
    expression(
        where,
        text,
        (found, at) ->
            ExpressionCheck.condition(found, template, pack.reference(), group)
                .forEach(problem -> faults.add(at, problem)));
  }

  private void expression(YamlNode where, String text, BiConsumer<Expression, YamlNode> check) {
    parse(where, text).ifPresent(found -> check.accept(found, where));
  }

  /** A condition isn't met by “not applicable”: whoever writes it must say that that is meant. */
  private void notApplicable(YamlNode met, YamlNode part, AuditTemplate template) {
    Set<String> excluded =
        part.items("exclude").stream()
            .flatMap(each -> questions(each.fields().get("when")).stream())
            .collect(Collectors.toSet());
    for (String code : questions(met)) {
      boolean mayNotApply = template.find(code).filter(PartCheck::mayNotApply).isPresent();
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
}
