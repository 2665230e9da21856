package org.caseaudit.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what two pieces of YAML say, field by field. Lists of things that have a name are
 * compared by it, so that moving one changes nothing here.
 */
public final class YamlComparison {
  private static final String WITHIN = " › ";

  /** The fields by which a member of a list is told from the others. */
  private static final List<String> NAMES =
      List.of("set", "code", "section", "statement", "part", "ref", "id", "number", "job");

  private static final Map<String, String> IN_WORDS =
      Map.ofEntries(
          Map.entry("text", "Question"),
          Map.entry("options", "Option"),
          Map.entry("not-applicable", "Reason for not applicable"),
          Map.entry("visible-when", "Asked when"),
          Map.entry("derive", "Worked out by"),
          Map.entry("value", "Worked out as"),
          Map.entry("working", "How the working is shown"),
          Map.entry("note", "Evidence note"),
          Map.entry("descriptors", "Descriptor"),
          Map.entry("not-evidenced", "Offers not evidenced"),
          Map.entry("about", "What it is for"),
          Map.entry("intro", "Introduction"),
          Map.entry("item", "What an item is called"),
          Map.entry("heading", "Named by"));

  private final Set<String> ignored;

  private YamlComparison(Set<String> ignored) {
    this.ignored = ignored;
  }

  /** All that two files say differently, apart from their versions. */
  public static List<Change> between(YamlFile before, YamlFile after) {
    return between(before.root(), after.root(), Set.of("version"));
  }

  /** All that two places say differently, apart from some fields of theirs. */
  static List<Change> between(YamlNode before, YamlNode after, Set<String> ignored) {
    Map<String, String> these = new YamlComparison(ignored).said(before);
    Map<String, String> those = new YamlComparison(ignored).said(after);
    Set<String> all = new LinkedHashSet<>(those.keySet());
    all.addAll(these.keySet());
    List<Change> changes = new ArrayList<>();
    for (String what : all) {
      String then = these.getOrDefault(what, "");
      String now = those.getOrDefault(what, "");
      if (!then.equals(now)) {
        changes.add(new Change(what, then, now));
      }
    }
    return changes;
  }

  private Map<String, String> said(YamlNode root) {
    Map<String, String> said = new LinkedHashMap<>();
    root.fields()
        .forEach(
            (field, node) -> {
              if (!ignored.contains(field)) {
                say(inWords(field), node, said);
              }
            });
    return said;
  }

  private void say(String what, YamlNode node, Map<String, String> said) {
    if (node.isMapping()) {
      node.fields().forEach((field, each) -> say(what + WITHIN + inWords(field), each, said));
    } else if (node.isList() && !node.items().isEmpty() && isNamed(node)) {
      node.items().forEach(each -> say(what + " " + name(each).orElseThrow(), each, said));
    } else {
      said.put(what, inline(node));
    }
  }

  private static boolean isNamed(YamlNode list) {
    return list.items().stream().allMatch(each -> name(each).isPresent());
  }

  private static Optional<String> name(YamlNode item) {
    return NAMES.stream().filter(field -> item.find(field).isPresent()).findFirst().map(item::text);
  }

  private static String inline(YamlNode node) {
    if (node.isMapping()) {
      return node.fields().entrySet().stream()
          .map(each -> each.getKey() + " " + inline(each.getValue()))
          .collect(Collectors.joining(", "));
    }
    if (node.isList()) {
      boolean simple = node.items().stream().noneMatch(YamlNode::isMapping);
      return node.items().stream()
          .map(YamlComparison::inline)
          .collect(Collectors.joining(simple ? ", " : "; "));
    }
    return switch (node.text()) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> node.text().strip();
    };
  }

  static String inWords(String field) {
    String words = IN_WORDS.getOrDefault(field, field.replace('-', ' '));
    return words.isEmpty() ? field : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
