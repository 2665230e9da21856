package org.caseaudit.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A made-up audit from {@code src/test/resources/imaginary-audits}: the answers given, and what a
 * QA officer worked out by hand should come of them.
 */
final class ImaginaryAudit {
  private final YamlNode root;
  private final AuditTemplate template;
  private final Map<Address, AnswerValue> answers = new HashMap<>();
  private final Map<Address, String> notes = new HashMap<>();

  private ImaginaryAudit(YamlNode root, Pack pack) {
    this.root = root;
    String[] ref = root.text("template").split(" v");
    this.template = pack.templates().get(new TemplateRef(ref[0], Integer.parseInt(ref[1])));
    answer(root.fields("answers"), "");
  }

  static ImaginaryAudit read(Path file, Pack pack) {
    Faults faults = new Faults();
    try {
      String text = Files.readString(file);
      YamlFile read = YamlFile.read(file.getFileName().toString(), text, faults).orElseThrow();
      return new ImaginaryAudit(read.root(), pack);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Reading reading(Reference reference) {
    Answers given = Answers.of(answers, notes);
    Circumstances circumstances =
        Circumstances.of(template, given, LocalDate.of(2026, 1, 1), reference).with(history());
    return Reading.of(template, given, circumstances);
  }

  private History history() {
    Map<String, List<LocalDate>> dates = new HashMap<>();
    template.historyQuestions().forEach(code -> dates.put(code, List.of()));
    root.fields("history")
        .forEach(
            (code, days) ->
                dates.put(
                    code, days.items().stream().map(day -> LocalDate.parse(day.text())).toList()));
    return History.of(dates);
  }

  /** By question: the answer's plain form, or {@code not-applicable}. */
  Map<String, String> expected() {
    Map<String, String> expected = new LinkedHashMap<>();
    root.fields("expected").forEach((code, node) -> expected.put(code, node.text("answer")));
    return expected;
  }

  /** The hand-worked reason for an expected answer. */
  String because(String code) {
    return root.fields("expected").get(code).text("because");
  }

  private void answer(Map<String, YamlNode> given, String item) {
    given.forEach(
        (code, node) -> {
          Question question = template.question(code);
          Address address = new Address(code, item);
          answers.put(
              address,
              question.type() == AnswerType.GROUP ? items(node, address) : value(question, node));
          node.find("note").ifPresent(note -> notes.put(address, note.text()));
        });
  }

  private AnswerValue items(YamlNode node, Address group) {
    List<String> keys = new ArrayList<>();
    for (YamlNode item : node.items()) {
      String key = "i" + (keys.size() + 1);
      keys.add(key);
      answer(item.fields(), group.itemPath(key));
    }
    return new AnswerValue.Items(keys);
  }

  private static AnswerValue value(Question question, YamlNode node) {
    if (node.find(AnswerValue.ANSWERED).isPresent()) {
      return value(question, node.find(AnswerValue.ANSWERED).get());
    }
    if (node.isMapping()) {
      String reason = node.text(AnswerValue.NOT_APPLICABLE);
      return AnswerValue.of(question, AnswerValue.NOT_APPLICABLE, reason);
    }
    if (node.isList()) {
      String ticked = String.join(",", node.items().stream().map(YamlNode::text).toList());
      return AnswerValue.of(question, AnswerValue.ANSWERED, ticked);
    }
    if (node.text().equals(AnswerValue.NOT_EVIDENCED)) {
      return AnswerValue.of(question, AnswerValue.NOT_EVIDENCED, null);
    }
    return AnswerValue.of(question, AnswerValue.ANSWERED, node.text());
  }
}
