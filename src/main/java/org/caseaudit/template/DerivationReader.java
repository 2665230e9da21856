package org.caseaudit.template;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads how a derived question comes to its answer. */
final class DerivationReader {
  private final YamlNode question;
  private final AnswerType answers;
  private final Faults faults;

  DerivationReader(YamlNode question, AnswerType answers, Faults faults) {
    this.question = question;
    this.answers = answers;
    this.faults = faults;
  }

  Derivation read() {
    boolean byRules = question.find("derive").isPresent();
    if (byRules == question.find("value").isPresent()) {
      faults.add(question, "a derived question needs either derive or value");
    }
    return new Derivation(
        rules(),
        question.find("value").flatMap(node -> parsed(node, "value", Expression::parse)),
        question.find("working").flatMap(node -> parsed(node, "working", Working::parse)));
  }

  private List<Derivation.Rule> rules() {
    List<Derivation.Rule> rules = new ArrayList<>();
    List<YamlNode> nodes = question.items("derive");
    for (YamlNode node : nodes) {
      boolean last = node == nodes.get(nodes.size() - 1);
      rule(node, last).ifPresent(rules::add);
    }
    return rules;
  }

  private Optional<Derivation.Rule> rule(YamlNode node, boolean last) {
    Optional<YamlNode> otherwise = node.find("otherwise");
    Optional<YamlNode> when = node.find("when");
    Optional<YamlNode> answer = otherwise.isPresent() ? otherwise : node.find("answer");
    if (otherwise.isPresent() == when.isPresent()
        || node.find("answer").isPresent() == otherwise.isPresent()) {
      faults.add(node, "a rule has when and answer, or only otherwise");
      return Optional.empty();
    }
    if (otherwise.isPresent() && !last) {
      faults.add(node, "otherwise comes last: the rules after it are never looked at");
    }
    Optional<Expression> condition =
        when.flatMap(expression -> parsed(expression, "when", Expression::parse));
    return answer
        .flatMap(given -> answer(given, node))
        .map(given -> new Derivation.Rule(condition, given));
  }

  private Optional<AnswerValue> answer(YamlNode given, YamlNode rule) {
    String plain = given.text();
    boolean notApplicable = plain.equals(AnswerValue.NOT_APPLICABLE);
    if (notApplicable == rule.text("reason").isEmpty()) {
      faults.add(rule, "a reason goes with not-applicable, and not-applicable needs one");
    }
    if (notApplicable) {
      return Optional.of(new AnswerValue.NotApplicable(rule.text("reason")));
    }
    if (plain.equals(AnswerValue.NOT_EVIDENCED)) {
      return Optional.of(new AnswerValue.NotEvidenced());
    }
    Optional<AnswerValue> answer = answered(plain);
    if (answer.isEmpty()) {
      faults.add(given, "“" + plain + "” is no answer of the kind " + answers.word());
    }
    return answer;
  }

  private Optional<AnswerValue> answered(String plain) {
    return switch (answers) {
      case YES_PARTLY_NO -> code(plain, List.of("yes", "partly", "no"));
      case YES_NO -> code(plain, List.of("yes", "no"));
      case CHOICE -> code(plain, List.copyOf(question.fields("options").keySet()));
      case INTEGER -> wholeNumber(plain);
      case DATE -> date(plain);
      default -> Optional.of(new AnswerValue.Text(plain));
    };
  }

  private static Optional<AnswerValue> code(String plain, List<String> codes) {
    return codes.contains(plain) ? Optional.of(new AnswerValue.Code(plain)) : Optional.empty();
  }

  private static Optional<AnswerValue> wholeNumber(String plain) {
    return plain.matches("-?\\d{1,15}")
        ? Optional.of(new AnswerValue.Whole(Long.parseLong(plain)))
        : Optional.empty();
  }

  private static Optional<AnswerValue> date(String plain) {
    try {
      return Optional.of(new AnswerValue.Day(LocalDate.parse(plain)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> parsed(YamlNode node, String field, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(node.text()));
    } catch (IllegalArgumentException e) {
      faults.add(node, field + ": " + e.getMessage());
      return Optional.empty();
    }
  }
}
