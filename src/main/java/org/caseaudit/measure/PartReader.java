package org.caseaudit.measure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseaudit.measure.Judging.Amounts;
import org.caseaudit.measure.Judging.CountedOn;
import org.caseaudit.measure.Judging.Lasting;
import org.caseaudit.measure.StepsPart.Step;
import org.caseaudit.template.Expression;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Span;
import org.caseaudit.template.YamlNode;

/** Reads the parts of a measure: which fields a part has says what kind it is. */
final class PartReader {

  private PartReader() {}

  static MeasurePart part(YamlNode node, YamlNode measure) {
    String id = measure.text("statement") + "/" + node.text("part");
    String label = node.text("label");
    String unit = node.text("unit");
    if (node.find("response").isPresent()) {
      return new ResponsePart(id, label, unit, node.text("response"));
    }
    if (node.find("steps").isPresent()) {
      return new StepsPart(
          id, label, unit, looksAt(node), steps(node), definition(node, List.of()));
    }
    Judging judging = judging(node, measure);
    if (node.find("coverage").isPresent()) {
      YamlNode coverage = node.fields().get("coverage");
      return new CoveragePart(
          id,
          label,
          unit,
          judging,
          Set.copyOf(coverage.texts("of")),
          coverage.find("open-at-least").map(span -> Span.parse(span.text())),
          coverage.find("within").map(span -> Span.parse(span.text())));
    }
    Optional<Span> over = node.find("over").map(span -> Span.parse(span.text()));
    if (node.find("as-at").isPresent()) {
      return new AsAtPart(id, label, unit, judging, tells(node));
    }
    return node.find("years").isPresent()
        ? new TimePart(id, label, unit, judging, over)
        : new JudgedPart(
            id, label, unit, judging, tells(node), over, node.find("per").map(YamlNode::text));
  }

  private static Tells tells(YamlNode part) {
    if (part.find("per").isPresent()) {
      return Tells.PER;
    }
    if (part.find("distinct").isPresent()) {
      return Tells.KINDS;
    }
    if (part.find("sum").isPresent()) {
      return part.find("of").isPresent() ? Tells.SHARE : Tells.SUM;
    }
    return part.find("tells").isPresent()
        ? Tells.valueOf(part.text("tells").toUpperCase(Locale.ROOT))
        : Tells.RATE;
  }

  private static Judging judging(YamlNode part, YamlNode measure) {
    List<String> split = split(part, measure);
    return new Judging(
        looksAt(part),
        countedOn(part),
        part.find("among").map(PartReader::expression),
        part.items("exclude").stream()
            .map(each -> new Exclusion(expression(each.fields().get("when")), each.text("reason")))
            .toList(),
        part.find("each").map(YamlNode::text),
        part.find("question").map(YamlNode::text),
        part.find("met").map(PartReader::expression),
        latestBy(part),
        split,
        part.find("sum").map(sum -> new Amounts(sum.text(), part.find("of").map(YamlNode::text))),
        part.find("as-at").or(() -> part.find("years")).map(PartReader::lasting),
        definition(part, split));
  }

  /**
   * A part's own, or else the measure's; a number of kinds is split by what tells them apart, and
   * what is asked as at a day isn't split.
   */
  private static List<String> split(YamlNode part, YamlNode measure) {
    if (Stream.of("coverage", "as-at", "years").anyMatch(field -> part.find(field).isPresent())) {
      return List.of();
    }
    if (part.find("distinct").isPresent()) {
      return List.of(part.text("distinct"));
    }
    return part.find("split").isPresent() ? part.texts("split") : measure.texts("split");
  }

  private static Optional<CountedOn> countedOn(YamlNode part) {
    return part.find("due-on")
        .map(due -> new CountedOn(due.text(), true))
        .or(() -> part.find("counted-on").map(day -> new CountedOn(day.text(), false)));
  }

  /** A coverage asks for each child's latest sheet, whatever is said. */
  private static Optional<List<String>> latestBy(YamlNode part) {
    if (part.find("coverage").isPresent()) {
      return Optional.of(List.of());
    }
    return part.find("latest-by").map(by -> by.isList() ? part.texts("latest-by") : List.of());
  }

  private static Lasting lasting(YamlNode node) {
    return new Lasting(days(node, "from"), days(node, "until"), days(node, "met-from"));
  }

  private static List<Expression> days(YamlNode lasting, String field) {
    return lasting.items(field).stream().map(PartReader::expression).toList();
  }

  private static List<Step> steps(YamlNode part) {
    return part.items("steps").stream()
        .map(
            step ->
                new Step(
                    step.text("step"),
                    step.text("label"),
                    expression(step.fields().get("when")),
                    LocalDate.parse(step.text("due"))))
        .toList();
  }

  private static Expression expression(YamlNode node) {
    return Expression.parse(node.text());
  }

  static LooksAt looksAt(YamlNode part) {
    return part.find("any")
        .map(kind -> (LooksAt) new LooksAt.Any(Kind.of(kind.text()), part.text("with-part")))
        .orElseGet(() -> new LooksAt.One(part.text("template")));
  }

  /** Changes with whatever can change a verdict, and with nothing else. */
  private static String definition(YamlNode part, List<String> split) {
    List<String> decides = new ArrayList<>();
    Stream.of(
            "template",
            "any",
            "with-part",
            "each",
            "question",
            "met",
            "among",
            "counted-on",
            "due-on",
            "sum",
            "of")
        .forEach(field -> decides.add(part.text(field)));
    decides.add(latestBy(part).map(by -> "latest by " + by).orElse(""));
    decides.add(String.join(",", split));
    for (YamlNode exclusion : part.items("exclude")) {
      decides.add(exclusion.text("when"));
      decides.add(exclusion.text("reason"));
    }
    part.find("as-at")
        .or(() -> part.find("years"))
        .ifPresent(
            lasting ->
                Stream.of("from", "until", "met-from")
                    .forEach(field -> decides.add(field + " " + lasting.texts(field))));
    for (YamlNode step : part.items("steps")) {
      decides.add(step.text("step"));
      decides.add(step.text("when"));
    }
    return HexFormat.of()
        .formatHex(sha256().digest(String.join("\n", decides).getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
