package org.caseaudit.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes questions of what a file says about them, noting what can't be so. */
final class QuestionReader {
  private static final int MOST_ITEMS = 50;

  private final Faults faults;
  private final Map<Question, YamlNode> places;

  /**
   * @param places filled with where each question was found
   */
  QuestionReader(Faults faults, Map<Question, YamlNode> places) {
    this.faults = faults;
    this.places = places;
  }

  List<Question> questions(YamlNode holder) {
    List<Question> questions = new ArrayList<>();
    for (YamlNode node : holder.items("questions")) {
      Question question = question(node);
      places.put(question, node);
      questions.add(question);
    }
    return List.copyOf(questions);
  }

  private Question question(YamlNode node) {
    QuestionBuilder made = new QuestionBuilder();
    made.code = node.text("code");
    made.text = node.text("text");
    made.guidance = node.text("guidance");
    made.type = AnswerType.of(node.text("type"));
    made.answers =
        made.type == AnswerType.DERIVED ? AnswerType.of(node.text("answers")) : made.type;
    FieldRules.check(node, made.type, faults);
    readWhatIsAllowed(node, made);
    switch (made.type) {
      case GROUP -> readGroup(node, made);
      case TEXT -> readText(node, made);
      case INTEGER -> readRange(node, made);
      case DERIVED -> made.derivation = new DerivationReader(node, made.answers, faults).read();
      default -> {}
    }
    made.options = options(node, made.answers);
    checkDerivedOptions(node, made);
    if (made.answers == AnswerType.SCALE) {
      readScale(node, made);
    }
    return made.build();
  }

  private void readWhatIsAllowed(YamlNode node, QuestionBuilder made) {
    boolean judgement = made.type.isJudgement();
    boolean optional =
        made.type == AnswerType.TEXT
            || made.type == AnswerType.DERIVED
            || made.type == AnswerType.GROUP;
    made.required = node.flag("required", !optional);
    made.critical = node.flag("critical", false);
    made.offersNotEvidenced = node.flag("not-evidenced", judgement);
    made.note =
        node.find("note")
            .map(note -> NoteRule.of(note.text()))
            .orElse(judgement ? NoteRule.OPTIONAL : NoteRule.NONE);
    made.notApplicableReasons =
        node.fields("not-applicable").entrySet().stream()
            .map(reason -> new Option(reason.getKey(), reason.getValue().text()))
            .toList();
    made.prefill = node.find("prefill").map(YamlNode::text).orElse(null);
    made.readOnly = node.flag("read-only", false);
    if (made.readOnly && made.prefill == null) {
      faults.add(node.find("read-only").orElse(node), "read-only needs prefill");
    }
    made.asAt = node.flag("as-at", false);
    made.meaning = node.find("means").flatMap(word -> Meaning.find(word.text())).orElse(null);
    made.visibleWhen = expression(node, "visible-when").orElse(null);
    made.escalation =
        expression(node, "escalates-when")
            .map(when -> new EscalationRule(when, node.text("escalates-as")))
            .orElse(null);
    if (node.find("escalates-when").isPresent() != node.find("escalates-as").isPresent()) {
      faults.add(node, "escalates-when and escalates-as need each other");
    }
  }

  private Optional<Expression> expression(YamlNode node, String field) {
    return node.find(field).flatMap(written -> expression(field, written));
  }

  private Optional<Expression> expression(String field, YamlNode written) {
    try {
      return Optional.of(Expression.parse(written.text()));
    } catch (IllegalArgumentException e) {
      faults.add(written, field + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private void checkDerivedOptions(YamlNode node, QuestionBuilder made) {
    boolean needsOptions = made.answers == AnswerType.CHOICE;
    if (made.type == AnswerType.DERIVED && needsOptions == node.find("options").isEmpty()) {
      faults.add(
          node.find("options").orElse(node),
          "a derived question has options if, and only if, it answers: choice");
    }
  }

  private void readText(YamlNode node, QuestionBuilder made) {
    made.lines = node.number("lines", 1);
    made.minLength = node.number("min-length", 0);
    made.maxLength = node.number("max-length", QuestionBuilder.LONGEST_TEXT);
    checkOrder(node, "min-length", made.minLength, "max-length", made.maxLength);
  }

  private void readRange(YamlNode node, QuestionBuilder made) {
    made.min = limit(node, "min");
    made.max = limit(node, "max");
    if (made.min.isPresent() && made.max.isPresent()) {
      checkOrder(node, "min", made.min.getAsLong(), "max", made.max.getAsLong());
    }
  }

  private static OptionalLong limit(YamlNode node, String field) {
    return node.find(field)
        .map(limit -> OptionalLong.of(Long.parseLong(limit.text())))
        .orElse(OptionalLong.empty());
  }

  private void readScale(YamlNode node, QuestionBuilder made) {
    YamlNode from = node.find("from").orElse(node);
    YamlNode to = node.find("to").orElse(node);
    int least = from.number("value", 1);
    int greatest = to.number("value", 5);
    if (least >= greatest || greatest - least > 10) {
      faults.add(to, "a scale goes up from its first value, by at most 10 steps");
      return;
    }
    made.min = OptionalLong.of(least);
    made.max = OptionalLong.of(greatest);
    List<Option> steps = new ArrayList<>();
    for (int step = least; step <= greatest; step++) {
      String label = step == least ? from.text("label") : step == greatest ? to.text("label") : "";
      steps.add(new Option(Integer.toString(step), label));
    }
    made.options = List.copyOf(steps);
  }

  private void readGroup(YamlNode node, QuestionBuilder made) {
    made.itemName = node.text("item");
    if (made.text.isEmpty()) {
      made.text = Character.toUpperCase(made.itemName.charAt(0)) + made.itemName.substring(1);
    }
    made.headingQuestion = node.find("heading").map(YamlNode::text).orElse(null);
    made.minItems = node.number("min", 0);
    made.maxItems = node.number("max", MOST_ITEMS);
    checkOrder(node, "min", made.minItems, "max", made.maxItems);
    made.questions = questions(node);
    made.startsWith = node.items("starts-with").stream().map(QuestionReader::plainAnswers).toList();
  }

  private static Map<String, String> plainAnswers(YamlNode item) {
    Map<String, String> answers = new LinkedHashMap<>();
    item.fields().forEach((code, value) -> answers.put(code, value.text()));
    return answers;
  }

  private void checkOrder(YamlNode node, String low, long least, String high, long greatest) {
    if (least > greatest) {
      faults.add(
          node.find(low).or(() -> node.find(high)).orElse(node),
          low + " " + least + " is more than " + high + " " + greatest);
    }
  }

  private List<Option> options(YamlNode node, AnswerType answers) {
    return switch (answers) {
      case YES_PARTLY_NO ->
          List.of(new Option("yes", "Yes"), new Option("partly", "Partly"), new Option("no", "No"));
      case YES_NO -> List.of(new Option("yes", "Yes"), new Option("no", "No"));
      case GRADE -> grades(node.fields("descriptors"));
      case CHOICE, MULTI -> chosen(node.fields("options"), answers);
      default -> List.of();
    };
  }

  private static List<Option> grades(Map<String, YamlNode> descriptors) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("outstanding", "Outstanding");
    labels.put("good", "Good");
    labels.put("requires-improvement", "Requires improvement");
    labels.put("inadequate", "Inadequate");
    List<Option> grades = new ArrayList<>();
    labels.forEach(
        (code, label) -> {
          YamlNode descriptor = descriptors.get(code);
          grades.add(new Option(code, label, descriptor == null ? "" : descriptor.text(), false));
        });
    return List.copyOf(grades);
  }

  private List<Option> chosen(Map<String, YamlNode> options, AnswerType answers) {
    List<Option> chosen = new ArrayList<>();
    options.forEach(
        (code, node) -> {
          if (ExpressionParser.RESERVED.contains(code)) {
            faults.add(node, "an option can't be called " + code + ": conditions use that word");
          }
          boolean exclusive = node.flag("exclusive", false);
          if (exclusive && answers == AnswerType.CHOICE) {
            faults.add(node, "exclusive is for multi questions only");
          }
          chosen.add(
              node.isMapping()
                  ? new Option(code, node.text("label"), node.text("guidance"), exclusive)
                  : new Option(code, node.text()));
        });
    return List.copyOf(chosen);
  }
}
