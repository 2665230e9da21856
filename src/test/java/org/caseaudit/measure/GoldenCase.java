package org.caseaudit.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.shared.London;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Faults;
import org.caseaudit.template.YamlFile;
import org.caseaudit.template.YamlNode;

/**
 * A statement worked out by hand, as a file says it: entries with their answers, and what must come
 * of them. How such a file is written is explained in {@code src/test/resources/golden/README.md}.
 */
final class GoldenCase {
  static final Path FOLDER = Path.of("src/test/resources/golden");

  private final YamlNode root;

  private GoldenCase(YamlNode root) {
    this.root = root;
  }

  static GoldenCase of(String statement) {
    Path file = FOLDER.resolve(statement + ".yaml");
    Faults faults = new Faults();
    try {
      YamlFile read =
          YamlFile.read(file.getFileName().toString(), Files.readString(file), faults)
              .orElseThrow(() -> new IllegalStateException(faults.all().toString()));
      return new GoldenCase(read.root());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String statement() {
    return root.text("statement");
  }

  String words() {
    return root.text("words");
  }

  List<HandMade.Sheet> sheets() {
    return root.items("entries").stream().map(this::sheet).toList();
  }

  private HandMade.Sheet sheet(YamlNode entry) {
    AuditTemplate template = template(entry.text("template"));
    Map<Address, AnswerValue> answers = new HashMap<>();
    YamlNode base = root.find("base").flatMap(all -> all.find(entry.text("template"))).orElse(null);
    if (base != null) {
      base.fields().forEach((address, value) -> answer(template, address, value, answers));
    }
    entry.fields("answers").forEach((address, value) -> answer(template, address, value, answers));
    return new HandMade.Sheet(
        entry.number("entry", 0),
        template,
        entry.find("child").map(YamlNode::text).orElse(null),
        sealedOn(entry.text("sealed")),
        answers);
  }

  /**
   * A day, or a moment as the clocks of the world have it, which London may have on the next day.
   */
  private static LocalDate sealedOn(String text) {
    return text.endsWith("Z") ? London.day(Instant.parse(text)) : LocalDate.parse(text);
  }

  static AuditTemplate template(String code) {
    return RealPack.PACK.templates().values().stream()
        .filter(each -> each.ref().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no template " + code));
  }

  private static void answer(
      AuditTemplate template, String at, YamlNode node, Map<Address, AnswerValue> answers) {
    Address address = Address.parse(at);
    String[] said = node.text().split(" ", 2);
    boolean isState =
        List.of(AnswerValue.NOT_EVIDENCED, AnswerValue.NOT_APPLICABLE).contains(said[0]);
    if (node.text().equals("unanswered")) {
      answers.remove(address);
      return;
    }
    answers.put(
        address,
        AnswerValue.of(
            template.question(address.question()),
            isState ? said[0] : AnswerValue.ANSWERED,
            isState ? (said.length > 1 ? said[1] : null) : node.text()));
  }

  List<HandMade.Case> caseload() {
    return root.items("caseload").stream()
        .map(
            each ->
                new HandMade.Case(
                    each.text("child"),
                    each.text("status"),
                    LocalDate.parse(each.text("opened")),
                    each.find("closed").map(day -> LocalDate.parse(day.text())).orElse(null)))
        .toList();
  }

  List<Expected> looks() {
    return root.items("looks").stream().map(Expected::new).toList();
  }

  /** What must come of it, looked at on a day. */
  static final class Expected {
    private final YamlNode node;

    private Expected(YamlNode node) {
      this.node = node;
    }

    Period period() {
      return Period.parse(node.text("period"));
    }

    LocalDate today() {
      return LocalDate.parse(node.text("today"));
    }

    String status() {
      return node.text("status");
    }

    /** Set for this look, as the service might set one. */
    Optional<Target> target(MeasureDefinition measure) {
      Target.Direction direction = measure.direction().orElse(Target.Direction.HIGHER_IS_BETTER);
      return node.find("target")
          .map(
              target ->
                  target.find("percent").isPresent()
                      ? Target.percent(
                          new BigDecimal(target.text("percent")), "the service", direction)
                      : Target.number(
                          new BigDecimal(target.text("number")), "the service", direction))
          .or(measure::target);
    }

    Map<String, YamlNode> parts() {
      return node.fields("parts");
    }

    @Override
    public String toString() {
      return period().code() + " as at " + today();
    }
  }
}
