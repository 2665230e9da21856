package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseaudit.measure.MeasureDefinition.Headline;
import org.caseaudit.plan.Plan;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Pack;
import org.caseaudit.template.SchemaCheck;
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
    new MeasureCheck(plan, pack, faults).run(file.root());
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
        node.find("direction").map(YamlNode::text).map(MeasureReader::direction),
        node.text("proposal"),
        node.text("definition"),
        node.find("baseline").map(MeasureReader::baseline),
        node.find("due-after").map(YamlNode::text),
        headline(node.fields().get("headline")),
        node.texts("funnel"),
        node.items("parts").stream().map(part -> PartReader.part(part, node)).toList());
  }

  private static Target target(YamlNode target, YamlNode measure) {
    Target.Direction direction = direction(measure.text("direction"));
    String source = target.text("source");
    return target
        .find("percent")
        .map(percent -> Target.percent(new BigDecimal(percent.text()), source, direction))
        .or(
            () ->
                target
                    .find("number")
                    .map(number -> Target.number(new BigDecimal(number.text()), source, direction)))
        .orElseGet(() -> Target.betterThanBaseline(source, direction));
  }

  private static Target.Direction direction(String word) {
    return Target.Direction.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Period baseline(YamlNode node) {
    return new Period(LocalDate.parse(node.text("from")), LocalDate.parse(node.text("to")));
  }

  private static Headline headline(YamlNode node) {
    return node.isMapping()
        ? new Headline("", node.text("threshold"))
        : new Headline(node.text(), "");
  }
}
