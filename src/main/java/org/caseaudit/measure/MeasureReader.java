package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseaudit.measure.MeasureDefinition.Headline;
import org.caseaudit.plan.Plan;
import org.caseaudit.template.Expression;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Pack;
import org.caseaudit.template.SchemaCheck;
import org.caseaudit.template.Span;
import org.caseaudit.template.YamlFile;
import org.caseaudit.template.YamlNode;

/** Reads the measures' file, noting everything wrong with it at once. */
@ApplicationScoped
public class MeasureReader {

  /**
   * Empty when a fault of this file was noted.
   *
   * @param plan whose statements are measured
   * @param pack whose templates and settings the measures lean on
   */
  public Optional<MeasureSet> read(YamlFile file, Plan plan, Pack pack, Faults faults) {
    if (!SchemaCheck.named("measures").accepts(file, faults)) {
      return Optional.empty();
    }
    MeasureCheck check = new MeasureCheck(plan, pack, faults);
    check.run(file.root());
    if (faults.in(file.name())) {
      return Optional.empty();
    }
    List<MeasureDefinition> measures =
        file.root().items("measures").stream().map(MeasureReader::measure).toList();
    List<MeasureDefinition> inPlanOrder =
        plan.statements().stream()
            .flatMap(each -> measures.stream().filter(it -> it.statement().equals(each.id())))
            .toList();
    return Optional.of(new MeasureSet(file.root().number("version", 0), inPlanOrder));
  }

  private static MeasureDefinition measure(YamlNode node) {
    return new MeasureDefinition(
        node.text("statement"),
        MeasureKind.of(node.text("kind")),
        node.find("target").map(target -> target(target, node)),
        node.text("proposal"),
        node.text("definition"),
        node.text("waits-for"),
        node.find("headline").map(MeasureReader::headline).orElse(new Headline("", "")),
        node.texts("funnel"),
        node.items("parts").stream().map(part -> part(part, node)).toList());
  }

  private static Target target(YamlNode target, YamlNode measure) {
    return new Target(
        new BigDecimal(target.text("percent")),
        target.text("source"),
        Target.Direction.valueOf(
            measure.text("direction").toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  private static Headline headline(YamlNode node) {
    return node.isMapping()
        ? new Headline("", node.text("threshold"))
        : new Headline(node.text(), "");
  }

  private static MeasurePart part(YamlNode node, YamlNode measure) {
    String id = measure.text("statement") + "/" + node.text("part");
    Optional<YamlNode> coverage = node.find("coverage");
    if (coverage.isPresent()) {
      return new CoveragePart(
          id,
          node.text("label"),
          node.text("unit"),
          coverage.get().find("open-at-least").map(span -> Span.parse(span.text())),
          Span.parse(coverage.get().text("audited-within")));
    }
    List<String> split = measure.texts("split");
    return new JudgedPart(
        id,
        node.text("label"),
        node.text("unit"),
        looksAt(node),
        node.texts("latest-by"),
        node.find("each").map(YamlNode::text),
        node.find("question").map(YamlNode::text),
        node.find("met").map(met -> Expression.parse(met.text())),
        node.items("exclude").stream()
            .map(each -> new Exclusion(Expression.parse(each.text("when")), each.text("reason")))
            .toList(),
        split,
        definition(node, split));
  }

  static LooksAt looksAt(YamlNode part) {
    return part.find("any")
        .map(kind -> (LooksAt) new LooksAt.Any(Kind.of(kind.text()), part.text("with-part")))
        .orElseGet(() -> new LooksAt.One(part.text("template")));
  }

  /** Changes with whatever can change a verdict, and with nothing else. */
  private static String definition(YamlNode part, List<String> split) {
    List<String> decides = new ArrayList<>();
    Stream.of("template", "any", "with-part", "each", "question", "met")
        .forEach(field -> decides.add(part.text(field)));
    decides.add(String.join(",", part.texts("latest-by")));
    decides.add(String.join(",", split));
    for (YamlNode exclusion : part.items("exclude")) {
      decides.add(exclusion.text("when"));
      decides.add(exclusion.text("reason"));
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
