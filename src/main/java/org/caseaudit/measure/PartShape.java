package org.caseaudit.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseaudit.template.Faults;
import org.caseaudit.template.YamlNode;

/** Which fields of a part of a measure go together, whatever templates it looks at. */
final class PartShape {

  /** For each field that makes a part of a special kind, the fields it doesn't go with. */
  private static final Map<String, List<String>> APART = apart();

  /** The fields by any of which it is told what is met. */
  private static final List<String> TELLING =
      List.of(
          "question",
          "met",
          "sum",
          "distinct",
          "tells",
          "steps",
          "coverage",
          "as-at",
          "years",
          "response");

  private PartShape() {}

  private static Map<String, List<String>> apart() {
    List<String> judging =
        List.of(
            "question",
            "met",
            "among",
            "exclude",
            "each",
            "latest-by",
            "counted-on",
            "due-on",
            "sum",
            "of",
            "distinct",
            "tells",
            "over",
            "per",
            "split",
            "coverage",
            "as-at",
            "years");
    Map<String, List<String>> apart = new LinkedHashMap<>();
    apart.put("response", judging);
    apart.put("steps", judging);
    apart.put(
        "coverage",
        List.of("each", "latest-by", "sum", "distinct", "tells", "over", "per", "as-at", "years"));
    apart.put("as-at", List.of("each", "counted-on", "due-on", "sum", "distinct", "over", "years"));
    apart.put(
        "years",
        List.of("each", "counted-on", "due-on", "sum", "distinct", "tells", "per", "question"));
    apart.put("due-on", List.of("counted-on"));
    apart.put("distinct", List.of("sum", "tells", "split", "each"));
    apart.put("sum", List.of("tells"));
    return apart;
  }

  static void check(YamlNode part, Faults faults) {
    APART.forEach(
        (field, others) ->
            others.stream()
                .filter(other -> part.find(field).isPresent() && part.find(other).isPresent())
                .forEach(
                    other ->
                        faults.add(
                            part.fields().get(field),
                            "“" + field + "” and “" + other + "” don't go together in one part")));
    List.of("over", "coverage")
        .forEach(field -> part.find(field).ifPresent(node -> noWorkingDays(node, faults)));
    if (TELLING.stream().noneMatch(field -> part.find(field).isPresent())) {
      faults.add(part, "Say by a question or a condition when it is met");
    }
  }

  private static void noWorkingDays(YamlNode node, Faults faults) {
    if (node.text().contains("working")) {
      faults.add(node, "This is told in days, weeks, months or years, not in working days");
    }
    node.fields().values().forEach(inner -> noWorkingDays(inner, faults));
  }
}
