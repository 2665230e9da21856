package org.caseaudit.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseaudit.plan.Recommendation;
import org.caseaudit.plan.Statement;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Span;

/** The page docs/measures.md, made from the pack, so that the two never disagree. */
final class MeasuresDocument {

  private static final String HEAD =
      """
      # The forty statements and how each is counted

      Made from the pack by `scripts/write-measures-doc`; a test checks that it is current. To change it, change
      `audit-templates/city-of-london-2016/measures.yaml` and run the command. What the kinds of figures mean: [measures-explained.md](measures-explained.md).
      The plan's own words stand in the second column. The part in bold gives the figure by which the statement is judged. Each statement has a small case
      worked out by hand in `src/test/resources/golden`.

      """;

  private MeasuresDocument() {}

  static String text() {
    StringBuilder page = new StringBuilder(HEAD);
    for (Recommendation recommendation : RealPack.PLAN.recommendations()) {
      page.append(
          "## Recommendation %d: %s\n\n"
              .formatted(recommendation.number(), recommendation.words()));
      page.append("| | Statement | Kind | Parts | Evidence | Target | Questions behind it |\n");
      page.append("|---|---|---|---|---|---|---|\n");
      RealPack.PLAN.statements().stream()
          .filter(statement -> statement.recommendation() == recommendation.number())
          .forEach(statement -> page.append(row(statement)));
      page.append('\n');
    }
    return page.toString().stripTrailing() + "\n";
  }

  private static String row(Statement statement) {
    MeasureDefinition measure = RealPack.MEASURES.measure(statement.id()).orElseThrow();
    List<String> cells =
        List.of(
            statement.id(),
            statement.words(),
            measure.kind().label(),
            parts(measure),
            evidence(measure),
            target(measure),
            questions(measure));
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String parts(MeasureDefinition measure) {
    MeasurePart headline = measure.headlinePart(RealPack.PACK.reference().sets().get(0));
    return measure.parts().stream()
        .map(
            part ->
                (part.equals(headline) ? "**" + part.label() + "**" : part.label())
                    + " ("
                    + tells(part)
                    + part.unit()
                    + ")")
        .collect(Collectors.joining("<br>"));
  }

  private static String tells(MeasurePart part) {
    if (part instanceof JudgedPart judged) {
      return (judged.per().isPresent()
              ? ""
              : switch (judged.tells()) {
                case NUMBER -> "number of ";
                case KINDS -> "number of different ";
                case SUM -> "sum of ";
                default -> "";
              })
          + judged.over().map(MeasuresDocument::over).orElse("");
    }
    if (part instanceof AsAtPart) {
      return "on the last day, ";
    }
    if (part instanceof CoveragePart) {
      return "of all on the caseload, ";
    }
    if (part instanceof StepsPart steps) {
      return steps.steps().size() + " ";
    }
    return part instanceof TimePart time
        ? time.over().map(MeasuresDocument::over).orElse("")
        : "response rate, ";
  }

  private static String over(Span span) {
    String unit = span.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "over %d %ss, ".formatted(span.amount(), unit);
  }

  private static String evidence(MeasureDefinition measure) {
    Set<String> evidence = new LinkedHashSet<>();
    for (MeasurePart part : measure.parts()) {
      if (part instanceof ResponsePart response) {
        evidence.add("Rounds of: " + template(response.template()).title());
      } else if (((CountedPart) part).looksAt() instanceof LooksAt.One one) {
        AuditTemplate template = template(one.template());
        String kind = template.kind().word();
        evidence.add(
            Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + ": " + template.title());
      } else {
        evidence.add("Every case audit");
      }
      if (part instanceof CoveragePart) {
        evidence.add("The caseload");
      }
    }
    return String.join("<br>", evidence);
  }

  private static String target(MeasureDefinition measure) {
    if (measure.headlinePart(RealPack.PACK.reference().sets().get(0)) instanceof StepsPart) {
      return "The plan: its dates";
    }
    String baseline = measure.baseline().map(year -> " (" + year.words() + ")").orElse("");
    return measure
        .target()
        .map(target -> "The plan: " + target.words() + baseline)
        .orElseGet(
            () ->
                "None stated in the plan"
                    + (measure.proposal().isEmpty() ? "" : "; proposed: " + measure.proposal()));
  }

  private static String questions(MeasureDefinition measure) {
    Map<String, Set<String>> codes = new LinkedHashMap<>();
    for (MeasurePart part : measure.parts()) {
      if (part instanceof CountedPart counted && !counted.questions().isEmpty()) {
        String template =
            counted.looksAt() instanceof LooksAt.One one ? one.template() : "every audit";
        codes.computeIfAbsent(template, it -> new LinkedHashSet<>()).addAll(counted.questions());
      }
    }
    List<String> lines = new ArrayList<>();
    codes.forEach(
        (template, questions) -> lines.add(template + ": " + String.join(" ", questions)));
    return String.join("<br>", lines);
  }

  private static AuditTemplate template(String code) {
    return GoldenCase.template(code);
  }
}
