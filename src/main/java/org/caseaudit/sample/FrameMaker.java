package org.caseaudit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.caseload.CaseRepository;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.user.Role;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** Makes the frame a request asks for and finds what would be chosen from it. */
@ApplicationScoped
class FrameMaker {

  @Inject private SampleRepository samples;
  @Inject private CaseRepository caseload;
  @Inject private UserRepository users;
  @Inject private Clock clock;

  /**
   * What a request would give.
   *
   * @param request complete
   * @throws Refused if a child that is named can't be audited with the template
   */
  SamplePreview make(SampleRequest request, AuditTemplate template) {
    Selection selection = request.selection();
    Map<String, Exclusion> exclusions = exclusions(request);
    Map<String, Pick> picks =
        selection.picks().stream()
            .collect(Collectors.toMap(Pick::childReference, Function.identity()));
    Map<String, CaseRecord> cases = cases(request, picks, template);
    SortedMap<String, SampleStratum> strata = new TreeMap<>();
    List<FrameEntry> frame = new ArrayList<>();
    cases.forEach(
        (reference, record) -> {
          SampleStratum stratum = stratum(selection, record);
          strata.putIfAbsent(stratum.getCode(), stratum);
          frame.add(
              entry(reference, stratum.getCode(), picks.get(reference), exclusions.get(reference)));
        });
    List<SampleStratum> shared = shared(selection, strata, frame);
    List<ChosenCase> chosen = new ArrayList<>();
    for (SampleStratum stratum : shared) {
      Draw.draw(selection.seed(), drawable(frame, stratum.getCode()), stratum.getToDraw())
          .forEach(reference -> chosen.add(ChosenCase.drawn(cases.get(reference))));
    }
    frame.stream()
        .filter(entry -> entry.getPicked() != null)
        .map(entry -> picks.get(entry.getChildReference()))
        .forEach(
            pick ->
                chosen.add(
                    new ChosenCase(
                        cases.get(pick.childReference()),
                        selection.named(),
                        pick.reason(),
                        pick.reAuditOf())));
    return new SamplePreview(request, frame, shared, chosen, conflicts(chosen, exclusions));
  }

  /** By reference: the cases of the frame and those that are named, which need not be in it. */
  private SortedMap<String, CaseRecord> cases(
      SampleRequest request, Map<String, Pick> picks, AuditTemplate template) {
    SortedMap<String, CaseRecord> cases = new TreeMap<>();
    if (!request.selection().method().isPicked()) {
      samples
          .cases(request.criteria())
          .forEach(record -> cases.put(record.getChildReference(), record));
    }
    Map<String, CaseRecord> named =
        picks.isEmpty() ? Map.of() : caseload.byReference(picks.keySet());
    for (String reference : picks.keySet()) {
      CaseRecord record =
          Optional.ofNullable(named.get(reference))
              .orElseThrow(() -> Refused.invalid("The caseload has no child " + reference + "."));
      RequestRules.requireFor(
          template, record.isOpen() ? record.getPlanStatus() : PlanStatus.CLOSED);
      cases.put(reference, record);
    }
    return cases;
  }

  private Map<String, Exclusion> exclusions(SampleRequest request) {
    FrameCriteria criteria = request.criteria();
    if (criteria.monthsSinceAudit() == 0) {
      return Map.of();
    }
    LocalDate since = London.day(clock.instant()).minusMonths(criteria.monthsSinceAudit());
    return samples.exclusions(
        since.atStartOfDay(London.ZONE).toInstant(),
        criteria.anyTemplate(),
        request.templateCode());
  }

  private static SampleStratum stratum(Selection selection, CaseRecord record) {
    return selection.method() == SamplingMethod.STRATIFIED
        ? selection.by().stratumOf(record)
        : SampleStratum.everyCase();
  }

  private static FrameEntry entry(
      String reference, String stratum, Pick pick, Exclusion exclusion) {
    if (pick != null) {
      return FrameEntry.picked(pick, stratum);
    }
    return exclusion == null
        ? FrameEntry.drawable(reference, stratum)
        : FrameEntry.leftOut(reference, stratum, exclusion.words());
  }

  private static List<SampleStratum> shared(
      Selection selection, SortedMap<String, SampleStratum> strata, List<FrameEntry> frame) {
    Map<String, Integer> sizes = new HashMap<>();
    strata.keySet().forEach(code -> sizes.put(code, drawable(frame, code).size()));
    int drawable = sizes.values().stream().mapToInt(Integer::intValue).sum();
    if (drawable == 0) {
      return strata.values().stream().map(stratum -> stratum.with(0, 0)).toList();
    }
    int wanted =
        selection.method() == SamplingMethod.CENSUS
            ? drawable
            : selection.method().hasSize() ? Math.min(selection.size(), drawable) : 0;
    boolean oneEach = selection.oneEach() && selection.method() == SamplingMethod.STRATIFIED;
    long filled = sizes.values().stream().filter(size -> size > 0).count();
    if (oneEach && wanted < filled) {
      throw Refused.invalid(
          "One from each stratum needs at least %d cases to draw.".formatted(filled));
    }
    Map<String, Integer> shares = Shares.of(sizes, wanted, oneEach);
    return strata.values().stream()
        .map(stratum -> stratum.with(sizes.get(stratum.getCode()), shares.get(stratum.getCode())))
        .toList();
  }

  private static List<String> drawable(List<FrameEntry> frame, String stratum) {
    return frame.stream()
        .filter(entry -> entry.isDrawable() && entry.getStratum().equals(stratum))
        .map(FrameEntry::getChildReference)
        .toList();
  }

  private List<Conflict> conflicts(List<ChosenCase> chosen, Map<String, Exclusion> exclusions) {
    List<User> officers = users.enabledWith(Role.QA_OFFICER);
    List<Conflict> conflicts = new ArrayList<>();
    for (ChosenCase each : chosen) {
      CaseRecord record = each.caseRecord();
      String reference = record.getChildReference();
      if (officers.stream().allMatch(record::involves)) {
        conflicts.add(
            new Conflict(
                reference,
                officers.isEmpty()
                    ? "There is no QA officer to audit it"
                    : "Every QA officer works on this case"));
      }
      if (each.how() != Chosen.DRAWN && exclusions.containsKey(reference)) {
        conflicts.add(new Conflict(reference, exclusions.get(reference).words()));
      }
    }
    return conflicts;
  }
}
