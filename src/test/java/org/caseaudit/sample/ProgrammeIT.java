package org.caseaudit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.caseaudit.inside.Made.run;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditService;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.imports.ImportService;
import org.caseaudit.inside.Made;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.inside.Staff;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.Sealing;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.template.Address;
import org.caseaudit.template.Meaning;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;
import org.caseaudit.user.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programmes and every way of choosing cases for them, each test with a team of its own. */
class ProgrammeIT extends ServerIT {

  private static final Set<PlanStatus> OPEN =
      EnumSet.of(PlanStatus.LOOKED_AFTER, PlanStatus.CHILD_IN_NEED);

  @Inject private ProgrammeService programmes;
  @Inject private SampleService samples;
  @Inject private ImportService imports;
  @Inject private AuditService audits;
  @Inject private SheetService sheets;
  @Inject private SheetRepository sheetRepository;
  @Inject private Sealing sealing;
  @Inject private Made made;
  @Inject private Staff staff;
  @Inject private Clock clock;

  @Resource(lookup = "java:jboss/UserTransaction")
  private UserTransaction transaction;

  private Actor lead;
  private Team team;
  private String prefix;
  private LocalDate today;

  @BeforeEach
  void aTeamWithNineLookedAfterThreeInNeedAndTwoClosed() {
    lead = staff.person(Role.QA_LEAD);
    team = staff.team();
    today = London.day(clock.instant());
    prefix = "PR1" + Staff.unlike().toUpperCase(Locale.ROOT) + "-";
    StringBuilder file =
        new StringBuilder("child_reference,plan_status,team,opened_on,closed_on\n");
    for (int i = 1; i <= 12; i++) {
      file.append(row(i, i <= 9 ? "looked-after" : "child-in-need", ""));
    }
    file.append(row(21, "closed", today.minusDays(20).toString()));
    file.append(row(22, "closed", today.minusYears(1).toString()));
    made.as(lead, () -> imports.importFile(read(file.toString())));
  }

  @Test
  void aStratifiedSampleDrawsAFairShareOfEachStratumAndKeepsIt() {
    Sample sample = draw(stratified(4, List.of()));

    assertThat(sample.getStrata())
        .extracting(SampleStratum::getName, SampleStratum::getSize, SampleStratum::getToDraw)
        .containsExactly(tuple("Child in need", 3, 1), tuple("Looked after", 9, 3));
    assertThat(cases(sample)).hasSize(4);
    assertThat(made.as(lead, () -> samples.redraw(sample.getId()))).isTrue();
  }

  @Test
  void aChildWhoIsAddedForAReasonIsNotDrawnButTaken() {
    Sample sample = draw(stratified(4, List.of(new Pick(reference(12), "A complaint", null))));

    assertThat(cases(sample)).hasSize(5);
    assertThat(cases(sample).get(4).getChosen()).isEqualTo(Chosen.FORCED);
    assertThat(cases(sample).get(4).getReason()).isEqualTo("A complaint");
    assertThat(made.as(lead, () -> samples.redraw(sample.getId()))).isTrue();
  }

  @Test
  void casesThatClosedInAWindowCanBeDrawnAndAudited() {
    SampleRequest request =
        request(
            "disengagement",
            new FrameCriteria(
                Set.of(PlanStatus.CLOSED),
                Set.of(team.getId()),
                0,
                false,
                today.minusMonths(3),
                today),
            Selection.plain(SamplingMethod.CENSUS, 0, null));

    Sample sample = draw(request);

    assertThat(references(sample)).containsExactly(reference(21));
    assertThat(howChosen(sample, 0)).isEqualTo("census");
  }

  @Test
  void aTargetedSampleHasTheChildrenNamedAndWhy() {
    Sample sample =
        draw(
            request(
                "written-plan",
                new FrameCriteria(Set.of(), Set.of(), 0, false),
                new Selection(
                    SamplingMethod.TARGETED,
                    0,
                    null,
                    null,
                    false,
                    List.of(new Pick(reference(3), "Third move this year", null)))));

    assertThat(references(sample)).containsExactly(reference(3));
    assertThat(howChosen(sample, 0)).isEqualTo("targeted");
  }

  @Test
  void aReplacedCaseStaysMarkedAndTheNextInLineTakesItsPlaceAndItsAuditIsWithdrawn() {
    Sample sample = draw(stratified(4, List.of()));
    SampledCase replaced = cases(sample).get(1);
    allocate(sample);
    long audit = made.as(lead, () -> audits.ofSample(sample.getId())).get(replaced.getId()).id();

    SampledCase replacement =
        made.as(lead, () -> samples.replace(sample.getId(), replaced.getId(), "Moved away"));

    assertThat(replacement.getChosen()).isEqualTo(Chosen.REPLACEMENT);
    assertThat(cases(sample)).hasSize(5);
    assertThat(cases(sample).get(1).getReplacedBecause()).isEqualTo("Moved away");
    assertThat(made.as(lead, () -> audits.open(audit).getStatus()))
        .isEqualTo(Audit.Status.WITHDRAWN);
    assertThat(made.as(lead, () -> samples.redraw(sample.getId()))).isTrue();
    assertThatThrownBy(
            () ->
                made.as(lead, () -> samples.replace(sample.getId(), replaced.getId(), "Once more")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void anAuditWithTheLowestGradeIsDueAgainUntilItIsDrawnAndIsLinkedThen() throws Exception {
    Made.Case first = made.plannedAudit();
    made.as(first.officer(), run(() -> gradeInadequate(first.audit())));
    made.handedIn(first);
    seal(first);

    DueReAudit due =
        made.as(lead, programmes::reAudits).stream()
            .filter(each -> each.audit() == first.audit())
            .findFirst()
            .orElseThrow();
    Sample sample =
        draw(
            request(
                due.templateCode(),
                new FrameCriteria(Set.of(), Set.of(), 0, false),
                new Selection(SamplingMethod.RE_AUDIT, 0, null, null, false, List.of(due.pick()))));

    assertThat(cases(sample).get(0).getReAuditOf()).contains(first.audit());
    assertThat(howChosen(sample, 0)).isEqualTo("re-audit");
    assertThat(made.as(lead, programmes::reAudits))
        .extracting(DueReAudit::audit)
        .doesNotContain(first.audit());
  }

  @Test
  void theBoardCountsWhatIsDrawnForAProgrammeAndSaysWhatHoldsItUp() {
    AuditProgramme programme = programme();
    Sample sample = draw(stratified(4, List.of()).within(programme.getId()));

    ProgrammeBoard board = made.as(lead, () -> programmes.board(programme.getId()));
    assertThat(board.programme().getStatus()).isEqualTo(AuditProgramme.Status.RUNNING);
    assertThat(board.progress().of(Progress.Step.UNALLOCATED)).isEqualTo(4);
    assertThat(board.holds()).singleElement().extracting(ProgrammeBoard.Hold::number).isEqualTo(4);
    assertThat(board.covered().audited()).isZero();

    allocate(sample);
    board = made.as(lead, () -> programmes.board(programme.getId()));
    assertThat(board.progress().of(Progress.Step.PLANNED)).isEqualTo(4);
    assertThat(board.heldUp()).isEmpty();
    assertThat(board.load()).singleElement().extracting(AuditorLoad::toDo).isEqualTo(4);
    assertThat(board.byTeam())
        .filteredOn(share -> share.name().equals(team.getName()))
        .singleElement()
        .extracting(ProgrammeBoard.Share::children)
        .isEqualTo(12);
  }

  @Test
  void nothingIsDrawnForAProgrammeThatHasEnded() {
    AuditProgramme programme = programme();
    made.as(lead, run(() -> programmes.start(programme.getId())));
    made.as(lead, run(() -> programmes.end(programme.getId())));

    assertThatThrownBy(() -> draw(stratified(4, List.of()).within(programme.getId())))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("has ended");
  }

  private void gradeInadequate(long audit) {
    OpenedSheet sheet = sheets.open(audit);
    String grade = sheet.template().questionThatMeans(Meaning.OVERALL_GRADE).orElseThrow().code();
    sheets.answerAll(audit, List.of(made.change(sheet, Address.of(grade), "inadequate")));
  }

  private void seal(Made.Case submitted) throws Exception {
    transaction.begin();
    made.as(
        submitted.manager(),
        run(
            () ->
                sealing.seal(
                    sheetRepository.find(submitted.audit()).orElseThrow(),
                    submitted.manager().id())));
    transaction.commit();
  }

  private AuditProgramme programme() {
    return made.as(
        lead,
        () ->
            programmes.plan(
                new ProgrammePlan(
                    "Programme of " + team.getCode(),
                    ProgrammeKind.THEMATIC,
                    null,
                    List.of("written-plan"),
                    today,
                    today.plusMonths(3),
                    10,
                    null)));
  }

  private void allocate(Sample sample) {
    Actor officer = staff.person(Role.QA_OFFICER);
    Map<Long, Long> officers =
        cases(sample).stream().collect(Collectors.toMap(SampledCase::getId, drawn -> officer.id()));
    made.as(lead, run(() -> audits.allocate(sample.getId(), officers)));
  }

  private Sample draw(SampleRequest request) {
    return made.as(lead, () -> samples.draw(request));
  }

  private SampleRequest stratified(int size, List<Pick> picks) {
    return request(
        "written-plan",
        new FrameCriteria(OPEN, Set.of(team.getId()), 0, false),
        new Selection(SamplingMethod.STRATIFIED, size, 4711L, StratifyBy.PLAN_TYPE, true, picks));
  }

  private SampleRequest request(String template, FrameCriteria criteria, Selection selection) {
    return new SampleRequest(
        "Sample of " + team.getCode(),
        template,
        criteria,
        selection,
        null,
        null,
        today.plusWeeks(4),
        null);
  }

  private List<SampledCase> cases(Sample sample) {
    return made.as(lead, () -> samples.cases(sample.getId()));
  }

  private String howChosen(Sample sample, int place) {
    return cases(sample).get(place).howChosen();
  }

  private List<String> references(Sample sample) {
    return cases(sample).stream().map(drawn -> drawn.getCaseRecord().getChildReference()).toList();
  }

  private String reference(int number) {
    return "%s%02d".formatted(prefix, number);
  }

  private String row(int number, String status, String closedOn) {
    return "%s,%s,%s,2016-01-01,%s\n"
        .formatted(reference(number), status, team.getCode(), closedOn);
  }

  private static CsvFile read(String text) {
    try {
      return CsvFile.read(
          "cases.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
