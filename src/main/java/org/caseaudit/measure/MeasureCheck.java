package org.caseaudit.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.plan.Plan;
import org.caseaudit.plan.Statement;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Pack;
import org.caseaudit.template.ReferenceSet;
import org.caseaudit.template.YamlNode;

/** What a schema can't tell about a measures' file: names of things that aren't there. */
final class MeasureCheck {

  private static final String BASELINE = "baseline";
  private static final String HEADLINE = "headline";

  private final Plan plan;
  private final Pack pack;
  private final Faults faults;
  private final PartCheck parts;

  MeasureCheck(Plan plan, Pack pack, Faults faults) {
    this.plan = plan;
    this.pack = pack;
    this.faults = faults;
    this.parts = new PartCheck(pack, faults);
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
      measure.find(HEADLINE).ifPresent(headline -> headline(measure, headline));
      measure.items("funnel").forEach(step -> knownPart(measure, step, step.text()));
      measure.find("target").ifPresent(target -> target(measure, target));
      measure.find(BASELINE).ifPresent(this::baseline);
      measure.find("due-after").ifPresent(first -> dueAfter(root, first));
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

  private void headline(YamlNode measure, YamlNode headline) {
    if (headline.isMapping()) {
      headlineThreshold(measure, headline.fields().get("threshold"));
    } else {
      knownPart(measure, headline, headline.text());
    }
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

  private void target(YamlNode measure, YamlNode target) {
    if (target.find("than").isPresent() && measure.find(BASELINE).isEmpty()) {
      faults.add(target, "Say with a baseline which year it is compared with");
    }
  }

  private void baseline(YamlNode baseline) {
    if (baseline.text("to").compareTo(baseline.text("from")) < 0) {
      faults.add(baseline, "A baseline can't end before it begins");
    }
  }

  /** What something hangs on must be steps, which are done one day. */
  private void dueAfter(YamlNode root, YamlNode first) {
    Optional<YamlNode> other =
        root.items("measures").stream()
            .filter(each -> each.text("statement").equals(first.text()))
            .findFirst();
    boolean hasSteps =
        other
            .flatMap(
                measure ->
                    measure.items("parts").stream()
                        .filter(part -> part.text("part").equals(measure.text(HEADLINE)))
                        .findFirst())
            .filter(part -> part.find("steps").isPresent())
            .isPresent();
    if (!hasSteps) {
      faults.add(first, "The headline of " + first.text() + " has no steps that are done one day");
    }
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
      part.find("per")
          .ifPresent(
              per -> {
                knownPart(measure, per, per.text());
                if (per.text().equals(part.text("part"))) {
                  faults.add(per, "A part can't be counted per itself");
                }
              });
      parts.run(measure, part);
    }
  }

  private void once(String kind, YamlNode name, Map<String, YamlNode> named) {
    YamlNode first = named.putIfAbsent(name.text(), name);
    if (first != null) {
      faults.add(
          name, "A second " + kind + " " + name.text() + "; the first is on line " + first.line());
    }
  }
}
