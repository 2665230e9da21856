package org.caseaudit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.caseaudit.audit.AuditRow;
import org.caseaudit.audit.AuditService;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.imports.ImportService;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.inside.Staff;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.caseaudit.user.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drawing samples against the real database, each test from a team of its own. */
class SampleIT extends ServerIT {

  private static final int CASES = 12;

  @Inject private SampleService samples;
  @Inject private ImportService imports;
  @Inject private AuditService audits;
  @Inject private CurrentUser currentUser;
  @Inject private Staff staff;
  @Inject private Clock clock;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  private Actor lead;
  private Team team;
  private String prefix;

  @BeforeEach
  void aTeamWithCases() {
    lead = staff.person(Role.QA_LEAD);
    team = staff.team();
    prefix = "SA1" + Staff.unlike().toUpperCase(Locale.ROOT) + "-";
    StringBuilder file =
        new StringBuilder("child_reference,plan_status,team,opened_on,closed_on\n");
    for (int i = 1; i <= CASES; i++) {
      file.append(row(i, "looked-after", ""));
    }
    file.append(row(97, "early-help", "")).append(row(98, "looked-after", "2017-02-01"));
    as(lead, () -> imports.importFile(read(file.toString())));
  }

  @Test
  void theFrameIsTheOpenCasesOfTheStatusesAndTeamsChosen() {
    SamplePreview preview = as(lead, () -> samples.preview(random(4, 4711L)));

    assertThat(preview.frameSize()).isEqualTo(CASES);
    assertThat(preview.exclusions()).isEmpty();
    assertThat(preview.chosen())
        .hasSize(4)
        .extracting(chosen -> chosen.caseRecord().isOpen())
        .containsOnly(true);
  }

  @Test
  void aPreviewWritesNothingAndTheDrawGivesWhatItShowed() {
    int before = as(lead, samples::samples).size();
    SamplePreview preview = as(lead, () -> samples.preview(random(4, null)));
    assertThat(as(lead, samples::samples)).hasSize(before);

    Sample sample = as(lead, () -> samples.draw(preview.request()));

    assertThat(references(sample))
        .isEqualTo(
            preview.chosen().stream()
                .map(chosen -> chosen.caseRecord().getChildReference())
                .toList());
  }

  @Test
  void theRecordedSeedDrawsTheSameAgain() {
    Sample sample = as(lead, () -> samples.draw(random(8, null)));

    assertThat(as(lead, () -> samples.redraw(sample.getId()))).isTrue();
    assertThat(references(sample)).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  void aCensusTakesTheWholeFrame() {
    Sample sample = as(lead, () -> samples.draw(request(SamplingMethod.CENSUS, 0, null, 12)));

    assertThat(sample.getSize()).isEqualTo(CASES);
    assertThat(sample.getFrameSize()).isEqualTo(CASES);
  }

  @Test
  void aChildWhoWaitsInAnotherSampleIsLeftOutWithTheReasonKept() {
    Sample first = as(lead, () -> samples.draw(random(4, 1L)));

    Sample second = as(lead, () -> samples.draw(request(SamplingMethod.CENSUS, 0, null, 12)));

    assertThat(references(second)).hasSize(8).doesNotContainAnyElementsOf(references(first));
    assertThat(as(lead, () -> samples.frame(second.getId())))
        .filteredOn(entry -> !entry.isDrawable())
        .extracting(FrameEntry::getChildReference)
        .containsExactlyInAnyOrderElementsOf(references(first));
    assertThat(as(lead, () -> samples.frame(second.getId())))
        .filteredOn(entry -> !entry.isDrawable())
        .allSatisfy(
            entry -> assertThat(entry.getExcluded()).matches("Drawn on .+ and not allocated yet"));
    assertThat(as(lead, () -> samples.redraw(second.getId()))).isTrue();
  }

  @Test
  void aChildBeingAuditedIsLeftOutUntilTheAuditIsWithdrawn() {
    Sample first = as(lead, () -> samples.draw(random(1, 1L)));
    allocate(first);

    assertThat(as(lead, () -> samples.preview(random(4, 2L))).exclusions())
        .singleElement()
        .satisfies(entry -> assertThat(entry.getExcluded()).startsWith("Being audited since "));

    AuditRow audit = as(lead, () -> audits.ofSample(first.getId())).values().iterator().next();
    currentUser.as(
        lead,
        () -> {
          audits.withdraw(audit.id(), "The family moved away.");
          return null;
        });
    assertThat(as(lead, () -> samples.preview(random(4, 2L))).exclusions()).isEmpty();
  }

  @Test
  void nobodyIsLeftOutWhereNoMonthsAreChosen() {
    as(lead, () -> samples.draw(random(4, 1L)));

    SamplePreview preview =
        as(lead, () -> samples.preview(request(SamplingMethod.CENSUS, 0, null, 0)));

    assertThat(preview.frameSize()).isEqualTo(CASES);
  }

  @Test
  void twoDrawsAtOnceDrawNoChildTwice() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Future<Sample> one = drawTogether(together);
    Future<Sample> other = drawTogether(together);

    assertThat(references(one.get())).doesNotContainAnyElementsOf(references(other.get()));
  }

  @Test
  void theListSaysHowManyCasesWaitForAnOfficer() {
    Sample sample = as(lead, () -> samples.draw(random(4, 1L)));
    assertThat(summary(sample).unallocated()).isEqualTo(4);

    allocate(sample);

    assertThat(summary(sample).unallocated()).isZero();
    assertThat(summary(sample).cases()).isEqualTo(4);
  }

  @Test
  void moreCasesThanTheFrameHasAreRefused() {
    assertThatThrownBy(() -> as(lead, () -> samples.draw(random(CASES + 1, 1L))))
        .isInstanceOf(Refused.class)
        .hasMessage("Only 12 can be drawn.");
  }

  @Test
  void aPlanStatusTheTemplateIsNotForIsRefused() {
    SampleRequest request = random(1, 1L);
    FrameCriteria closed = new FrameCriteria(Set.of(PlanStatus.CLOSED), Set.of(), 0, false);

    assertThatThrownBy(
            () ->
                as(
                    lead,
                    () ->
                        samples.preview(
                            new SampleRequest(
                                request.name(),
                                request.templateCode(),
                                closed,
                                SamplingMethod.RANDOM,
                                1,
                                1L,
                                null,
                                null,
                                request.dueOn()))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is not a template for plan status “Closed”");
  }

  @Test
  void onlyALeadDraws() {
    Actor officer = staff.person(Role.QA_OFFICER);

    assertThatThrownBy(() -> as(officer, () -> samples.draw(random(1, 1L))))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> as(officer, samples::samples)).isInstanceOf(NotAllowed.class);
  }

  private Future<Sample> drawTogether(CyclicBarrier together) {
    return executor.submit(
        () -> {
          together.await();
          return as(lead, () -> samples.draw(random(5, null)));
        });
  }

  private void allocate(Sample sample) {
    Actor officer = staff.person(Role.QA_OFFICER);
    Map<Long, Long> officers =
        as(lead, () -> samples.cases(sample.getId())).stream()
            .collect(Collectors.toMap(SampledCase::getId, drawn -> officer.id()));
    currentUser.as(
        lead,
        () -> {
          audits.allocate(sample.getId(), officers);
          return null;
        });
  }

  private SampleSummary summary(Sample sample) {
    return as(lead, samples::samples).stream()
        .filter(summary -> summary.id() == sample.getId())
        .findFirst()
        .orElseThrow();
  }

  private List<String> references(Sample sample) {
    return as(lead, () -> samples.cases(sample.getId())).stream()
        .map(drawn -> drawn.getCaseRecord().getChildReference())
        .toList();
  }

  private SampleRequest random(int size, Long seed) {
    return request(SamplingMethod.RANDOM, size, seed, 12);
  }

  private SampleRequest request(SamplingMethod method, int size, Long seed, int months) {
    LocalDate today = London.day(clock.instant());
    return new SampleRequest(
        "Sample of " + team.getCode(),
        "written-plan",
        new FrameCriteria(Set.of(PlanStatus.LOOKED_AFTER), Set.of(team.getId()), months, false),
        method,
        size,
        seed,
        null,
        null,
        today.plusWeeks(4));
  }

  private String row(int number, String status, String closedOn) {
    return "%s%02d,%s,%s,2017-01-01,%s\n"
        .formatted(prefix, number, status, team.getCode(), closedOn);
  }

  private static CsvFile read(String text) {
    try {
      return CsvFile.read(
          "cases.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return currentUser.as(actor, work);
  }
}
