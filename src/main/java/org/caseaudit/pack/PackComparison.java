package org.caseaudit.pack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Change;
import org.caseaudit.template.Pack;
import org.caseaudit.template.PackFile;
import org.caseaudit.template.TemplateComparison;
import org.caseaudit.template.TemplateRef;
import org.caseaudit.template.YamlComparison;

/**
 * What one pack says otherwise than another.
 *
 * @param files those that are new, at another version, or gone
 * @param templates those that are in both packs at different versions
 * @param added templates that are new
 * @param gone templates that nothing new could be begun with any more
 */
public record PackComparison(
    List<FileChange> files,
    List<TemplateComparison> templates,
    List<AuditTemplate> added,
    List<AuditTemplate> gone,
    List<Change> settings,
    List<Change> measures,
    List<Change> plan) {

  /** A file of the pack by what it is; a version is empty where the pack lacks it. */
  public record FileChange(String file, String before, String after) {

    /** What becomes of it, in words. */
    public String words() {
      if (before.isEmpty()) {
        return "new, version " + after;
      }
      return after.isEmpty() ? "no longer in the pack" : "version " + before + " to " + after;
    }
  }

  public PackComparison {
    files = List.copyOf(files);
    templates = List.copyOf(templates);
    added = List.copyOf(added);
    gone = List.copyOf(gone);
  }

  static PackComparison between(Pack now, Pack then) {
    Map<String, TemplateRef> before = byCode(now);
    Map<String, TemplateRef> after = byCode(then);
    return new PackComparison(
        files(now, then),
        after.values().stream()
            .filter(ref -> before.containsKey(ref.code()) && !before.containsValue(ref))
            .map(ref -> TemplateComparison.between(now, before.get(ref.code()), then, ref))
            .toList(),
        without(after, before, then),
        without(before, after, now),
        differences(PackFile.Kind.REFERENCE, now, then),
        differences(PackFile.Kind.MEASURES, now, then),
        differences(PackFile.Kind.PLAN, now, then));
  }

  public boolean isNothing() {
    return files.isEmpty();
  }

  private static Map<String, TemplateRef> byCode(Pack pack) {
    return pack.newestTemplates().stream()
        .collect(
            Collectors.toMap(TemplateRef::code, Function.identity(), (a, b) -> a, TreeMap::new));
  }

  private static List<AuditTemplate> without(
      Map<String, TemplateRef> these, Map<String, TemplateRef> those, Pack pack) {
    return these.values().stream()
        .filter(ref -> !those.containsKey(ref.code()))
        .map(pack.templates()::get)
        .toList();
  }

  private static List<Change> differences(PackFile.Kind kind, Pack now, Pack then) {
    return YamlComparison.between(now.only(kind), then.only(kind));
  }

  private static List<FileChange> files(Pack now, Pack then) {
    Map<String, String> before = versions(now);
    Map<String, String> after = versions(then);
    TreeSet<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    return all.stream()
        .map(
            file ->
                new FileChange(file, before.getOrDefault(file, ""), after.getOrDefault(file, "")))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  /** By what a file is, its version; several versions of a part are told together. */
  private static Map<String, String> versions(Pack pack) {
    return pack.files().stream()
        .sorted((one, other) -> Integer.compare(one.ref().version(), other.ref().version()))
        .collect(
            Collectors.toMap(
                PackComparison::name,
                file -> Integer.toString(file.ref().version()),
                (one, other) -> one + " and " + other,
                TreeMap::new));
  }

  private static String name(PackFile file) {
    return switch (file.kind()) {
      case TEMPLATE -> "Template " + file.ref().code();
      case PART -> "Part " + file.ref().code();
      case IMPORT -> "Import profile " + file.ref().code();
      case REFERENCE -> "Settings";
      case MEASURES -> "Measures";
      case PLAN -> "Improvement plan";
    };
  }
}
