package org.caseaudit.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseaudit.measure.CountedPart;
import org.caseaudit.measure.Measures;
import org.caseaudit.measure.RecountService;
import org.caseaudit.measure.Rejudged;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.SheetsOfVersion;
import org.caseaudit.template.Edition;
import org.caseaudit.template.Packs;
import org.caseaudit.template.TemplateRef;
import org.caseaudit.template.Templates;

/** Finds out what a pack would change if it came in force, and changes nothing. */
@ApplicationScoped
public class DryRuns {

  @Inject private Packs packs;
  @Inject private Templates templates;
  @Inject private Measures measures;
  @Inject private RecountService recounts;
  @Inject private SheetRepository sheets;

  DryRun of(Edition candidate, Edition inForce, int number) {
    List<TemplateRef> then = candidate.pack().newestTemplates();
    List<DryRun.InProgress> inProgress =
        sheets.byTemplate().stream()
            .filter(of -> of.inProgress() > 0 && !then.contains(of.template()))
            .map(this::inProgress)
            .toList();
    return new DryRun(
        number,
        PackComparison.between(inForce.pack(), candidate.pack()),
        inProgress,
        judgesOtherwise(inForce, candidate) ? rejudged(candidate) : List.of());
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

  private DryRun.InProgress inProgress(SheetsOfVersion of) {
    return new DryRun.InProgress(
        templates.get(of.template()).title(), of.template().version(), of.inProgress());
  }
}
