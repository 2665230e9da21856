package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.sample.AuditProgramme;
import org.caseaudit.sample.DueReAudit;
import org.caseaudit.sample.FrameCriteria;
import org.caseaudit.sample.FrameEntry;
import org.caseaudit.sample.Pick;
import org.caseaudit.sample.ProgrammeKind;
import org.caseaudit.sample.ProgrammePlan;
import org.caseaudit.sample.ProgrammeService;
import org.caseaudit.sample.Sample;
import org.caseaudit.sample.SampleRequest;
import org.caseaudit.sample.SampleService;
import org.caseaudit.sample.SampledCase;
import org.caseaudit.sample.SamplingMethod;
import org.caseaudit.sample.Selection;
import org.caseaudit.sample.StratifyBy;

/** The demonstration's programmes, and what is drawn for them beside each quarter's samples. */
@ApplicationScoped
public class DemonstrationProgrammes {

  private static final LocalDate BEGIN = LocalDate.of(2016, 4, 1);
  private static final LocalDate SECOND_YEAR = LocalDate.of(2017, 4, 1);
  private static final LocalDate END = LocalDate.of(2018, 3, 31);
  private static final long SEED = 20_170_914L;

  @Inject private Scene scene;
  @Inject private DemonstrationPeople people;
  @Inject private DemonstrationAudits audits;
  @Inject private ProgrammeService programmes;
  @Inject private SampleService samples;

  private final Random random = new Random(20170401L);
  private final List<AuditProgramme> planned = new ArrayList<>();

  /** Plans what the quarters are drawn for; a template the pack in force lacks is left out. */
  void plan() {
    plan(
        "Written plans, first year",
        ProgrammeKind.DIP_SAMPLE,
        "How good written plans are, quarter by quarter, while the new form is tried out.",
        BEGIN,
        SECOND_YEAR.minusDays(1),
        "written-plan");
    plan(
        "Written plans, second year",
        ProgrammeKind.DIP_SAMPLE,
        "Whether the new form of plan holds what it promised.",
        SECOND_YEAR,
        END,
        "written-plan");
    plan(
        "Families who disengage, and closed cases",
        ProgrammeKind.THEMATIC,
        "Recommendation 2: decisions to go on or to close, with the reason and the triple lock.",
        BEGIN,
        END,
        "disengagement");
    plan(
        "Looked-after children and care leavers",
        ProgrammeKind.THEMATIC,
        "Permanence, health assessments and health passports.",
        BEGIN,
        END,
        "permanence",
        "health-assessment",
        "health-passport");
    plan(
        "Neglect, with every agency",
        ProgrammeKind.MULTI_AGENCY,
        "Two sessions a year, three City cases each.",
        BEGIN,
        END,
        "neglect");
  }

  /** The programme a template's sample of a day is drawn for; null for none. */
  Long of(String template, LocalDate day) {
    return planned.stream()
        .filter(programme -> programme.getTemplates().contains(template))
        .filter(programme -> !programme.getUntil().isBefore(day))
        .map(AuditProgramme::getId)
        .findFirst()
        .orElse(null);
  }

  /** Audits every case that closed in the half-year before a quarter and was not audited since. */
  void auditClosed(Quarter quarter) {
    Long programme = of("disengagement", quarter.drawnOn());
    scene.at(quarter.drawnOn().plusDays(3), 11);
    SampleRequest request =
        request(
                "Closed cases, " + quarter.name(),
                "disengagement",
                new FrameCriteria(
                    Set.of(PlanStatus.CLOSED),
                    Set.of(),
                    12,
                    false,
                    quarter.drawnOn().minusMonths(6),
                    quarter.drawnOn()),
                Selection.plain(SamplingMethod.CENSUS, 0, SEED),
                quarter.drawnOn())
            .within(programme);
    if (programme == null
        || scene.as(people.lead(), () -> samples.preview(request)).chosen().isEmpty()) {
      return;
    }
    List<Long> allocated = audits.allocate(request);
    for (int i = 0; i < allocated.size(); i++) {
      LocalDate day = quarter.drawnOn().plusDays(14 + i * 40L / allocated.size());
      audits.carryOut(
          allocated.get(i), day, quarter.quality(), DemonstrationAudits.Stage.AUTHORISED, random);
    }
  }

  /** Has those audited again whose audit said so, before the last summer: things got better. */
  void auditAgain() {
    LocalDate day = LocalDate.of(2017, 7, 17);
    for (String template : List.of("written-plan", "permanence")) {
      scene.at(day, 9);
      List<Pick> due =
          scene.as(people.lead(), programmes::reAudits).stream()
              .filter(each -> each.templateCode().equals(template))
              .filter(each -> each.sealedOn().isBefore(day))
              .map(DueReAudit::pick)
              .toList();
      if (!due.isEmpty()) {
        List<Long> allocated =
            audits.allocate(
                request(
                        "Looked at again, summer 2017: " + template.replace('-', ' '),
                        template,
                        new FrameCriteria(Set.of(), Set.of(), 0, false),
                        new Selection(SamplingMethod.RE_AUDIT, 0, SEED, null, false, due),
                        day)
                    .within(of(template, day)));
        for (Long audit : allocated) {
          audits.carryOut(
              audit, day.plusDays(21), 0.8, DemonstrationAudits.Stage.AUTHORISED, random);
        }
      }
    }
  }

  /** What the lead has just drawn and has not allocated, and what is planned for the autumn. */
  void drawTheLatest() {
    LocalDate day = LocalDate.of(2017, 9, 14);
    scene.at(day, 10);
    List<String> offered = audits.templates();
    scene.does(
        people.lead(),
        () -> {
          planned.stream()
              .filter(programme -> programme.getUntil().isBefore(day))
              .forEach(programme -> programmes.end(programme.getId()));
          drawAcrossPlanTypes(day);
          programmes.plan(
              new ProgrammePlan(
                  "Looked at again, autumn 2017",
                  ProgrammeKind.RE_AUDIT,
                  "Whether things are better for children whose audit said to look again.",
                  offered,
                  LocalDate.of(2017, 9, 25),
                  LocalDate.of(2017, 12, 22),
                  0,
                  null));
        });
  }

  private void drawAcrossPlanTypes(LocalDate day) {
    FrameCriteria criteria =
        new FrameCriteria(EnumSet.complementOf(EnumSet.of(PlanStatus.CLOSED)), Set.of(), 6, true);
    String name = "Across plan types, September 2017";
    List<Pick> added =
        samples
            .preview(request(name, "written-plan", criteria, stratified(List.of()), day))
            .exclusions()
            .stream()
            .filter(entry -> entry.getExcluded().startsWith("Audited"))
            .map(FrameEntry::getChildReference)
            .limit(1)
            .map(reference -> new Pick(reference, "The reviewing officer asked for it", null))
            .toList();
    Sample sample =
        samples.draw(
            request(name, "written-plan", criteria, stratified(added), day)
                .within(of("written-plan", day)));
    SampledCase moved =
        samples.cases(sample.getId()).stream()
            .filter(drawn -> sample.getStrata().stream().anyMatch(s -> s.getSize() > s.getToDraw()))
            .reduce((first, last) -> last.getReason() == null ? last : first)
            .orElseThrow();
    samples.replace(
        sample.getId(), moved.getId(), "The family moved to another authority last week");
  }

  private static Selection stratified(List<Pick> added) {
    return new Selection(SamplingMethod.STRATIFIED, 6, SEED, StratifyBy.PLAN_TYPE, true, added);
  }

  private static SampleRequest request(
      String name, String template, FrameCriteria criteria, Selection selection, LocalDate day) {
    return new SampleRequest(
        name, template, criteria, selection, null, day.minusDays(1), day.plusWeeks(10), null);
  }

  private void plan(
      String name,
      ProgrammeKind kind,
      String about,
      LocalDate from,
      LocalDate until,
      String... templates) {
    List<String> offered = audits.templates();
    List<String> wanted = List.of(templates).stream().filter(offered::contains).toList();
    if (!wanted.isEmpty()) {
      planned.add(
          scene.as(
              people.lead(),
              () ->
                  programmes.plan(
                      new ProgrammePlan(name, kind, about, wanted, from, until, 0, null))));
    }
  }
}
