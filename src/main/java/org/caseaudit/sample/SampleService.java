package org.caseaudit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.caseload.CaseRepository;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Templates;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.Team;
import org.caseaudit.user.TeamRepository;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;
import org.caseaudit.web.Dates;

/** Draws samples of the caseload, first to look at and then for good. */
@ApplicationScoped
@Transactional
@Guarded
public class SampleService {

  @Inject private SampleRepository samples;
  @Inject private ProgrammeRepository programmes;
  @Inject private CaseRepository caseload;
  @Inject private RequestRules rules;
  @Inject private FrameMaker frames;
  @Inject private Templates templates;
  @Inject private TeamRepository teams;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Dates dates;
  @Inject private Clock clock;
  @Inject private Event<DomainEvent> events;

  /** The templates a sample can be drawn for, by title. */
  @Requires(Permission.DRAW_SAMPLE)
  public List<AuditTemplate> templates() {
    return templates.offered().stream()
        .filter(template -> template.kind() == Kind.AUDIT && !template.isReturn())
        .sorted(Comparator.comparing(AuditTemplate::title))
        .toList();
  }

  /** The teams a frame can be limited to, by name. */
  @Requires(Permission.DRAW_SAMPLE)
  public List<Team> teams() {
    return teams.all().stream().filter(Team::isActive).toList();
  }

  /** What {@link #draw} would draw, and from which frame. Writes nothing. */
  @Requires(Permission.DRAW_SAMPLE)
  public SamplePreview preview(SampleRequest request) {
    AuditTemplate template = auditTemplate(request.templateCode());
    return frames.make(rules.completed(request, template), template);
  }

  /**
   * Draws a sample and keeps it with all that the draw depended on. With the request of a preview
   * it draws what the preview showed, unless the caseload changed in between.
   */
  @Requires(Permission.DRAW_SAMPLE)
  public Sample draw(SampleRequest request) {
    samples.lockForDraw();
    SamplePreview preview = preview(request);
    RequestRules.requireEnough(preview);
    User drawnBy = users.find(currentUser.get().id()).orElseThrow();
    AuditTemplate template = auditTemplate(request.templateCode());
    AuditProgramme programme = programme(request);
    Sample sample =
        new Sample(
            preview, template.ref(), words(preview.request()), programme, drawnBy, clock.instant());
    List<SampledCase> cases = new ArrayList<>();
    for (ChosenCase chosen : preview.chosen()) {
      cases.add(new SampledCase(sample, chosen, cases.size() + 1));
    }
    samples.add(sample, cases);
    events.fire(
        new SampleDrawn(
            sample.getId(),
            sample.getName(),
            sample.getSize(),
            sample.getFrameSize(),
            sample.getSeed()));
    return sample;
  }

  private AuditProgramme programme(SampleRequest request) {
    if (request.programme() == null) {
      return null;
    }
    AuditProgramme programme =
        programmes.find(request.programme()).orElseThrow(() -> Refused.notFound("This programme"));
    programme.takeSample(request.templateCode());
    return programme;
  }

  /**
   * Puts the next child in line in the place of a case that can't be audited; the draw as it was
   * stays visible.
   *
   * @return the case that takes its place
   * @throws Refused if nobody is left in line, or the audit of the case is authorised
   */
  @Requires(Permission.DRAW_SAMPLE)
  public SampledCase replace(long sampleId, long sampledCaseId, String because) {
    samples.lockForDraw();
    Sample sample = sample(sampleId);
    List<SampledCase> cases = samples.cases(sampleId);
    SampledCase replaced =
        cases.stream()
            .filter(sampled -> sampled.getId().equals(sampledCaseId))
            .findFirst()
            .orElseThrow(() -> Refused.invalid("Choose the case to replace."));
    String childReference = replaced.getCaseRecord().getChildReference();
    CaseRecord next =
        sample
            .nextInLine(replaced, cases)
            .flatMap(caseload::findByReference)
            .orElseThrow(
                () ->
                    Refused.conflict(
                        "Nobody is left in line to take the place of " + childReference + "."));
    SampledCase replacement = replaced.replaceBy(next, cases.size() + 1, because);
    samples.add(replacement);
    events.fire(
        new CaseReplaced(
            sampleId,
            sampledCaseId,
            childReference,
            next.getChildReference(),
            replaced.getReplacedBecause()));
    return replacement;
  }

  /** Every sample, the newest first. */
  @Requires(Permission.READ_SAMPLES)
  public List<SampleSummary> samples() {
    return samples.summaries();
  }

  @Requires(Permission.READ_SAMPLES)
  public Sample sample(long id) {
    return samples.find(id).orElseThrow(() -> Refused.notFound("This sample"));
  }

  /** A sample's cases in the order in which they were drawn, those replaced among them. */
  @Requires(Permission.READ_SAMPLES)
  public List<SampledCase> cases(long sampleId) {
    return samples.cases(sample(sampleId).getId());
  }

  /** The frame a sample was drawn from, by reference, with those left out and why. */
  @Requires(Permission.READ_SAMPLES)
  public List<FrameEntry> frame(long sampleId) {
    return sample(sampleId).getFrame();
  }

  /**
   * Holds the draw again: whether the recorded seed draws the same cases from the recorded frame.
   */
  @Requires(Permission.READ_SAMPLES)
  public boolean redraw(long sampleId) {
    return sample(sampleId).isDrawnAgainAs(samples.cases(sampleId));
  }

  private AuditTemplate auditTemplate(String code) {
    return templates().stream()
        .filter(template -> template.ref().code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refused.invalid("Choose the template to audit with."));
  }

  private String words(SampleRequest request) {
    Selection selection = request.selection();
    if (selection.method().isPicked()) {
      return "The children named, each for a reason";
    }
    FrameCriteria criteria = request.criteria();
    List<String> words = new ArrayList<>();
    String open =
        criteria.statuses().stream()
            .filter(status -> status != PlanStatus.CLOSED)
            .sorted()
            .map(PlanStatus::label)
            .collect(Collectors.joining(", "));
    if (!open.isEmpty()) {
      words.add("open cases: " + open);
    }
    if (criteria.wantsClosed()) {
      words.add(
          "cases closed from %s to %s"
              .formatted(dates.day(criteria.closedFrom()), dates.day(criteria.closedTo())));
    }
    words.add(
        criteria.teams().isEmpty()
            ? "every team"
            : teams.withIds(criteria.teams()).stream()
                .map(Team::getName)
                .sorted()
                .collect(Collectors.joining(", ")));
    words.add(
        criteria.monthsSinceAudit() == 0
            ? "nobody left out for an earlier audit"
            : "children audited within %d months with %s template left out"
                .formatted(
                    criteria.monthsSinceAudit(), criteria.anyTemplate() ? "any" : "the same"));
    String all = String.join("; ", words);
    return all.substring(0, 1).toUpperCase(java.util.Locale.UK) + all.substring(1);
  }
}
