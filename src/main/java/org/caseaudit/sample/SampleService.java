package org.caseaudit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Span;
import org.caseaudit.template.Templates;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.Team;
import org.caseaudit.user.TeamRepository;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** Draws samples of the caseload, first to look at and then for good. */
@ApplicationScoped
@Transactional
@Guarded
public class SampleService {

  /** Seeds are made short enough to be read out and typed. */
  private static final long SEED_BOUND = 1_000_000_000_000L;

  private final SecureRandom random = new SecureRandom();

  @Inject private SampleRepository samples;
  @Inject private Templates templates;
  @Inject private TeamRepository teams;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<DomainEvent> events;

  /** The templates a sample can be drawn for, by title. */
  @Requires(Permission.DRAW_SAMPLE)
  public List<AuditTemplate> templates() {
    return templates.offered().stream()
        .filter(template -> template.kind() == Kind.AUDIT && template.returnOf().isEmpty())
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
    SampleRequest complete = completed(request, template);
    Map<String, CaseRecord> cases =
        samples.openCases(complete.criteria()).stream()
            .collect(Collectors.toMap(CaseRecord::getChildReference, Function.identity()));
    Map<String, Exclusion> exclusions = exclusions(complete);
    List<FrameEntry> frame =
        cases.keySet().stream()
            .sorted()
            .map(reference -> entry(reference, exclusions.get(reference)))
            .toList();
    List<String> drawable =
        frame.stream().filter(FrameEntry::isDrawable).map(FrameEntry::getChildReference).toList();
    int size = complete.method() == SamplingMethod.CENSUS ? drawable.size() : complete.size();
    List<CaseRecord> drawn =
        Draw.draw(complete.seed(), drawable, size).stream().map(cases::get).toList();
    return new SamplePreview(complete, frame, drawn);
  }

  /**
   * Draws a sample and keeps it with all that the draw depended on. With the request of a preview
   * it draws what the preview showed, unless the caseload changed in between.
   */
  @Requires(Permission.DRAW_SAMPLE)
  public Sample draw(SampleRequest request) {
    samples.lockForDraw();
    SamplePreview preview = preview(request);
    requireEnough(preview);
    User drawnBy = users.find(currentUser.get().id()).orElseThrow();
    AuditTemplate template = auditTemplate(request.templateCode());
    Sample sample =
        new Sample(preview, template.ref(), words(preview.request()), drawnBy, clock.instant());
    List<SampledCase> cases = new ArrayList<>();
    for (CaseRecord drawn : preview.drawn()) {
      cases.add(new SampledCase(sample, drawn, cases.size() + 1));
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

  /** Every sample, the newest first. */
  @Requires(Permission.READ_SAMPLES)
  public List<SampleSummary> samples() {
    return samples.summaries();
  }

  @Requires(Permission.READ_SAMPLES)
  public Sample sample(long id) {
    return samples.find(id).orElseThrow(() -> Refused.notFound("This sample"));
  }

  /** A sample's cases in the order in which they were drawn. */
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
    List<String> drawn =
        samples.cases(sampleId).stream()
            .map(sampled -> sampled.getCaseRecord().getChildReference())
            .toList();
    return sample(sampleId).drawAgain().equals(drawn);
  }

  private AuditTemplate auditTemplate(String code) {
    return templates().stream()
        .filter(template -> template.ref().code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refused.invalid("Choose the template to audit with."));
  }

  private SampleRequest completed(SampleRequest request, AuditTemplate template) {
    requirePossible(request.criteria(), template);
    if (request.method() == SamplingMethod.RANDOM && request.size() < 1) {
      throw Refused.invalid("Enter how many cases to draw.");
    }
    LocalDate today = London.day(clock.instant());
    LocalDate to = request.recordTo() == null ? today : request.recordTo();
    LocalDate from =
        request.recordFrom() == null
            ? before(to, template.lookBack().record())
            : request.recordFrom();
    if (to.isAfter(today) || from.isAfter(to)) {
      throw Refused.invalid("The period reviewed ends today or earlier, and after it begins.");
    }
    if (request.dueOn() == null || request.dueOn().isBefore(today)) {
      throw Refused.invalid("Enter the date by which the audits are due, today or later.");
    }
    long seed = request.seed() == null ? random.nextLong(1, SEED_BOUND) : request.seed();
    return request.with(seed, from, to);
  }

  private static void requirePossible(FrameCriteria criteria, AuditTemplate template) {
    if (criteria.statuses().isEmpty()) {
      throw Refused.invalid("Choose at least one plan status.");
    }
    for (PlanStatus status : criteria.statuses()) {
      if (!template.appliesTo(status.code())) {
        throw Refused.invalid(
            "“%s” is not a template for plan status “%s”."
                .formatted(template.title(), status.label()));
      }
    }
    if (criteria.monthsSinceAudit() < 0
        || criteria.monthsSinceAudit() > FrameCriteria.MOST_MONTHS) {
      throw Refused.invalid(
          "Children can be left out for 0 to " + FrameCriteria.MOST_MONTHS + " months.");
    }
  }

  private static void requireEnough(SamplePreview preview) {
    if (preview.frameSize() == 0) {
      throw Refused.invalid("No case can be drawn: none meets the criteria and isn't left out.");
    }
    if (preview.request().method() == SamplingMethod.RANDOM
        && preview.request().size() > preview.frameSize()) {
      throw Refused.invalid("Only %d can be drawn.".formatted(preview.frameSize()));
    }
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

  private static FrameEntry entry(String reference, Exclusion exclusion) {
    return new FrameEntry(reference, exclusion == null ? null : exclusion.words());
  }

  private String words(SampleRequest request) {
    FrameCriteria criteria = request.criteria();
    String statuses =
        criteria.statuses().stream()
            .sorted()
            .map(PlanStatus::label)
            .collect(Collectors.joining(", "));
    String inTeams =
        criteria.teams().isEmpty()
            ? "every team"
            : teams.withIds(criteria.teams()).stream()
                .map(Team::getName)
                .sorted()
                .collect(Collectors.joining(", "));
    String leftOut =
        criteria.monthsSinceAudit() == 0
            ? "nobody left out for an earlier audit"
            : "children audited within %d months with %s template left out"
                .formatted(
                    criteria.monthsSinceAudit(), criteria.anyTemplate() ? "any" : "the same");
    return "Open cases; %s; %s; %s".formatted(statuses, inTeams, leftOut);
  }

  private static LocalDate before(LocalDate day, Span span) {
    return switch (span.unit()) {
      case DAY, WORKING_DAY -> day.minusDays(span.amount());
      case WEEK -> day.minusWeeks(span.amount());
      case MONTH -> day.minusMonths(span.amount());
      case YEAR -> day.minusYears(span.amount());
      case HOUR -> throw new IllegalArgumentException("A look-back is not told in hours");
    };
  }
}
