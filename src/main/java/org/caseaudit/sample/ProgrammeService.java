package org.caseaudit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.Templates;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.UserRepository;

/** Programmes of audits: planned, started, ended, and how far each has got. */
@ApplicationScoped
@Transactional
@Guarded
public class ProgrammeService {

  @Inject private ProgrammeRepository programmes;
  @Inject private BoardRepository board;
  @Inject private SampleRepository samples;
  @Inject private SampleService sampleService;
  @Inject private Templates templates;
  @Inject private UserRepository users;
  @Inject private DueReAudits reAudits;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<DomainEvent> events;

  /** A programme in the list, with how far it has got. */
  public record Listed(AuditProgramme programme, Progress progress) {}

  /** Every programme, the running ones first. */
  @Requires(Permission.READ_SAMPLES)
  public List<Listed> programmes() {
    Map<Long, Progress> progress = board.progress(today());
    return programmes.all().stream()
        .map(
            programme ->
                new Listed(programme, progress.getOrDefault(programme.getId(), Progress.nothing())))
        .toList();
  }

  @Requires(Permission.READ_SAMPLES)
  public AuditProgramme programme(long id) {
    return programmes.find(id).orElseThrow(() -> Refused.notFound("This programme"));
  }

  /** Where a programme stands: what is done, late, held up and covered, and who has how much. */
  @Requires(Permission.READ_SAMPLES)
  public ProgrammeBoard board(long id) {
    AuditProgramme programme = programme(id);
    LocalDate today = today();
    return new ProgrammeBoard(
        programme,
        board.progress(today).getOrDefault(id, Progress.nothing()),
        board.heldUp(id, today),
        board.coverage(programme, planStatuses(programme), today),
        board.load(id, today),
        samples.summaries().stream()
            .filter(sample -> Long.valueOf(id).equals(sample.programme()))
            .toList());
  }

  private Set<PlanStatus> planStatuses(AuditProgramme programme) {
    return Arrays.stream(PlanStatus.values())
        .filter(
            status -> programme.getKind() != ProgrammeKind.CLOSURE || status == PlanStatus.CLOSED)
        .filter(
            status ->
                templates.current().stream()
                    .filter(template -> programme.getTemplates().contains(template.ref().code()))
                    .anyMatch(template -> template.appliesTo(status.code())))
        .collect(Collectors.toSet());
  }

  /** The codes of the templates that agencies make returns to. */
  @Requires(Permission.DRAW_SAMPLE)
  public List<String> multiAgencyTemplates() {
    return templates.current().stream()
        .map(template -> template.ref().code())
        .filter(audit -> templates.current().stream().anyMatch(t -> t.isAgencysReturnTo(audit)))
        .toList();
  }

  /** Audits that are to be looked at again and nobody has planned to, the one due first on top. */
  @Requires(Permission.READ_SAMPLES)
  public List<DueReAudit> reAudits() {
    return reAudits.all();
  }

  /** Plans a programme. */
  @Requires(Permission.DRAW_SAMPLE)
  public AuditProgramme plan(ProgrammePlan plan) {
    plan.requireSound();
    List<String> offered =
        sampleService.templates().stream().map(template -> template.ref().code()).toList();
    if (!offered.containsAll(plan.templates())) {
      throw Refused.invalid("Choose templates that are in force.");
    }
    AuditProgramme programme =
        new AuditProgramme(plan, users.find(currentUser.get().id()).orElseThrow(), clock.instant());
    programmes.add(programme);
    moved(programme, "planned the programme");
    return programme;
  }

  @Requires(Permission.DRAW_SAMPLE)
  public void start(long id) {
    AuditProgramme programme = programme(id);
    programme.start();
    moved(programme, "started the programme");
  }

  @Requires(Permission.DRAW_SAMPLE)
  public void end(long id) {
    AuditProgramme programme = programme(id);
    programme.end();
    moved(programme, "ended the programme");
  }

  private void moved(AuditProgramme programme, String did) {
    events.fire(new ProgrammeMoved(programme.getId(), did, programme.getName()));
  }

  private LocalDate today() {
    return London.day(clock.instant());
  }
}
