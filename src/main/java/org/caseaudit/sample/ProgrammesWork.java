package org.caseaudit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Permission;
import org.caseaudit.work.Task;
import org.caseaudit.work.Task.Urgency;
import org.caseaudit.work.WorkKind;
import org.caseaudit.work.WorkSource;

/** What programmes ask of a QA lead: to draw, to replace, to audit again, to end. */
@ApplicationScoped
class ProgrammesWork implements WorkSource {

  private static final int DAYS_AHEAD = 14;

  @Inject private ProgrammeRepository programmes;
  @Inject private SampleRepository samples;
  @Inject private BoardRepository board;
  @Inject private DueReAudits reAudits;
  @Inject private Templates templates;

  @Override
  public WorkKind kind() {
    return new WorkKind("programme to see to", "programmes to see to", "Programme to see to");
  }

  @Override
  public List<Task> tasks(Actor actor, LocalDate today) {
    if (!actor.may(Permission.DRAW_SAMPLE)) {
      return List.of();
    }
    List<AuditProgramme> all = programmes.all();
    return Stream.of(
            toDraw(all, today), toReplace(all, today), toAuditAgain(today), toEnd(all, today))
        .flatMap(tasks -> tasks)
        .toList();
  }

  private Stream<Task> toDraw(List<AuditProgramme> all, LocalDate today) {
    Map<Long, Long> drawn =
        samples.summaries().stream()
            .filter(sample -> sample.programme() != null)
            .collect(Collectors.groupingBy(SampleSummary::programme, Collectors.counting()));
    return all.stream()
        .filter(programme -> programme.getStatus() != AuditProgramme.Status.ENDED)
        .filter(programme -> !drawn.containsKey(programme.getId()))
        .filter(programme -> !programme.getFrom().isAfter(today.plusDays(DAYS_AHEAD)))
        .map(
            programme ->
                new Task(
                    programme.getFrom().isBefore(today) ? Urgency.LATE : Urgency.IN_TIME,
                    programme.getFrom(),
                    "/programmes/" + programme.getId(),
                    "Draw the cases of " + programme.getName(),
                    programme.getKind().label() + ". Nothing is drawn for it yet",
                    programme.getStatus().label()));
  }

  private Stream<Task> toReplace(List<AuditProgramme> all, LocalDate today) {
    return all.stream()
        .filter(programme -> programme.getStatus() == AuditProgramme.Status.RUNNING)
        .flatMap(programme -> board.heldUp(programme.getId(), today).stream())
        .filter(held -> held.because() == HeldUp.Because.WITHDRAWN)
        .filter(held -> hasSomebodyInLine(held))
        .map(
            held ->
                new Task(
                    Urgency.WAITED_FOR,
                    held.dueOn(),
                    held.to(),
                    "Replace " + held.childReference(),
                    held.sampleName() + ". Its audit was withdrawn",
                    Progress.Step.WITHDRAWN.label()));
  }

  private boolean hasSomebodyInLine(HeldUp held) {
    List<SampledCase> cases = samples.cases(held.sample());
    return cases.stream()
        .filter(
            sampled -> sampled.getCaseRecord().getChildReference().equals(held.childReference()))
        .anyMatch(sampled -> sampled.getSample().nextInLine(sampled, cases).isPresent());
  }

  private Stream<Task> toAuditAgain(LocalDate today) {
    Map<String, List<DueReAudit>> byTemplate =
        reAudits.all().stream()
            .filter(due -> !due.dueOn().isAfter(today.plusDays(DAYS_AHEAD)))
            .collect(
                Collectors.groupingBy(DueReAudit::templateCode, TreeMap::new, Collectors.toList()));
    return byTemplate.entrySet().stream()
        .map(entry -> toAuditAgain(entry.getKey(), entry.getValue(), today));
  }

  private Task toAuditAgain(String template, List<DueReAudit> due, LocalDate today) {
    LocalDate first = due.get(0).dueOn();
    return new Task(
        first.isBefore(today) ? Urgency.LATE : Urgency.IN_TIME,
        first,
        "/samples/draw?template=" + template + "&method=" + SamplingMethod.RE_AUDIT,
        due.size() == 1
            ? "Have " + due.get(0).childReference() + " audited again"
            : "Have %d children audited again".formatted(due.size()),
        title(template),
        AuditProgramme.Status.PLANNED.label());
  }

  private String title(String template) {
    return templates.current().stream()
        .filter(current -> current.ref().code().equals(template))
        .map(AuditTemplate::title)
        .findFirst()
        .orElse(template);
  }

  private static Stream<Task> toEnd(List<AuditProgramme> all, LocalDate today) {
    return all.stream()
        .filter(programme -> programme.getStatus() == AuditProgramme.Status.RUNNING)
        .filter(programme -> programme.getUntil().isBefore(today))
        .map(
            programme ->
                new Task(
                    Urgency.IN_TIME,
                    programme.getUntil(),
                    "/programmes/" + programme.getId(),
                    "End " + programme.getName(),
                    "Its last day is past",
                    programme.getStatus().label()));
  }
}
