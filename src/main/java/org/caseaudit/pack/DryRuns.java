package org.caseaudit.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseaudit.measure.CountedPart;
import org.caseaudit.measure.Measures;
import org.caseaudit.measure.RecountService;
import org.caseaudit.measure.Rejudged;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.SheetsOfVersion;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Change;
import org.caseaudit.template.Edition;
import org.caseaudit.template.Pack;
import org.caseaudit.template.PackFile;
import org.caseaudit.template.Packs;
import org.caseaudit.template.TemplateComparison;
import org.caseaudit.template.TemplateRef;
import org.caseaudit.template.Templates;
import org.caseaudit.template.YamlComparison;

/** Finds out what a pack would change if it came in force, and changes nothing. */
@ApplicationScoped
public class DryRuns {

  @Inject private Packs packs;
  @Inject private Templates templates;
  @Inject private Measures measures;
  @Inject private RecountService recounts;
  @Inject private SheetRepository sheets;

  DryRun of(Candidate candidate, Edition inForce, int number) {
    if (!candidate.isSound()) {
      return DryRun.faulty(number, candidate.faults());
    }
    Edition edition = candidate.edition();
    Pack now = inForce.pack();
    Pack then = edition.pack();
    Map<String, TemplateRef> before = byCode(now);
    Map<String, TemplateRef> after = byCode(then);
    return new DryRun(
        number,
        List.of(),
        files(now, then),
        after.values().stream()
            .filter(ref -> before.containsKey(ref.code()) && !before.containsValue(ref))
            .map(ref -> TemplateComparison.between(now, before.get(ref.code()), then, ref))
            .toList(),
        without(after, before, then),
        without(before, after, now),
        inProgress(after),
        differences(PackFile.Kind.REFERENCE, now, then),
        differences(PackFile.Kind.MEASURES, now, then),
        differences(PackFile.Kind.PLAN, now, then),
        judgesOtherwise(inForce, edition) ? rejudged(edition) : List.of());
  }

  /** Whether any verdict could be another: by the measures or by the settings answers lean on. */
  boolean judgesOtherwise(Edition before, Edition after) {
    return !definitions(before).equals(definitions(after))
        || !before.pack().reference().sets().equals(after.pack().reference().sets());
  }

  private Map<String, String> definitions(Edition edition) {
    return packs.as(edition, measures::get).countedParts().stream()
        .collect(Collectors.toMap(CountedPart::id, CountedPart::definition));
  }

  private List<Rejudged> rejudged(Edition edition) {
    return packs.as(edition, recounts::rejudged);
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

  private List<DryRun.InProgress> inProgress(Map<String, TemplateRef> after) {
    return sheets.byTemplate().stream()
        .filter(of -> of.inProgress() > 0 && !after.containsValue(of.template()))
        .map(this::inProgress)
        .toList();
  }

  private DryRun.InProgress inProgress(SheetsOfVersion of) {
    return new DryRun.InProgress(
        templates.get(of.template()).title(), of.template().version(), of.inProgress());
  }

  private static List<Change> differences(PackFile.Kind kind, Pack now, Pack then) {
    return YamlComparison.between(now.only(kind), then.only(kind));
  }

  private static List<DryRun.FileChange> files(Pack now, Pack then) {
    Map<String, String> before = versions(now);
    Map<String, String> after = versions(then);
    TreeSet<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    return all.stream()
        .map(
            file ->
                new DryRun.FileChange(
                    file, before.getOrDefault(file, ""), after.getOrDefault(file, "")))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  /** By what a file is, its version; several versions of a part are told together. */
  private static Map<String, String> versions(Pack pack) {
    return pack.files().stream()
        .sorted((one, other) -> Integer.compare(one.ref().version(), other.ref().version()))
        .collect(
            Collectors.toMap(
                DryRuns::name,
                file -> Integer.toString(file.ref().version()),
                (one, other) -> one + " and " + other,
                TreeMap::new));
  }

  private static String name(PackFile file) {
    return switch (file.kind()) {
      case TEMPLATE -> "Template " + file.ref().code();
      case PART -> "Part " + file.ref().code();
      case REFERENCE -> "Settings";
      case MEASURES -> "Measures";
      case PLAN -> "Improvement plan";
    };
  }
}
