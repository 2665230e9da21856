package org.caseaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseaudit.inside.Made.run;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.inside.Made;
import org.caseaudit.inside.Made.Case;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.message.MessageService;
import org.caseaudit.sample.FrameCriteria;
import org.caseaudit.sample.Sample;
import org.caseaudit.sample.SampleRequest;
import org.caseaudit.sample.SampleService;
import org.caseaudit.sample.SamplingMethod;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;
import org.caseaudit.user.UserService;
import org.junit.jupiter.api.Test;

/** Who audits what: given away, given more time, shared out again when somebody leaves. */
class AllocationIT extends ServerIT {

  private static final Actor ADMINISTRATOR =
      new Actor(0, "setup", "Test", Set.of(Role.ADMINISTRATOR), Set.of());

  @Inject private Made made;
  @Inject private AuditService audits;
  @Inject private AllocationService allocation;
  @Inject private SampleService samples;
  @Inject private SheetService sheets;
  @Inject private MessageService messages;
  @Inject private UserService users;
  @Inject private Clock clock;

  @Test
  void whatWasAnsweredStaysWhenAnAuditIsGivenToAnother() {
    Case answered = made.answeredAudit();
    Actor next = made.somebody(Role.QA_OFFICER, Set.of());
    int given = made.as(answered.officer(), () -> sheets.open(answered.audit()).given().size());

    made.as(
        answered.lead(), run(() -> allocation.reallocate(answered.audit(), next.id(), "On leave")));

    assertThat(made.as(next, () -> sheets.open(answered.audit()).given())).hasSize(given);
    made.as(next, run(() -> audits.submit(answered.audit())));
    assertThatThrownBy(() -> made.as(answered.officer(), () -> audits.open(answered.audit())))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whoeverIsGivenAnAuditIsToldAndSoIsWhoeverHadIt() {
    Case planned = made.plannedAudit();
    Actor next = made.somebody(Role.QA_OFFICER, Set.of());

    made.as(
        planned.lead(), run(() -> allocation.reallocate(planned.audit(), next.id(), "On leave")));

    assertThat(subjects(next)).containsExactly("An audit was given to you");
    assertThat(subjects(planned.officer()))
        .containsExactly("An audit was given to somebody else", "A new audit for you");
  }

  @Test
  void aManagerOfTheTeamIsNotGivenTheAuditThoughTheyAreAnOfficerToo() {
    Case planned = made.plannedAudit();
    Actor both = made.somebody(Role.QA_OFFICER, Set.of());
    made.as(
        ADMINISTRATOR,
        run(
            () ->
                users.change(
                    both.id(),
                    both.name(),
                    Set.of(Role.QA_OFFICER, Role.TEAM_MANAGER),
                    Set.of(planned.team().getId()))));

    assertThatThrownBy(
            () ->
                made.as(
                    planned.lead(),
                    run(() -> allocation.reallocate(planned.audit(), both.id(), "On leave"))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("manages the team");
  }

  @Test
  void whyIsAlwaysAsked() {
    Case planned = made.plannedAudit();
    Actor next = made.somebody(Role.QA_OFFICER, Set.of());
    LocalDate later = London.day(clock.instant()).plusMonths(3);

    assertThatThrownBy(
            () ->
                made.as(
                    planned.lead(),
                    run(() -> allocation.reallocate(planned.audit(), next.id(), " "))))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                made.as(
                    planned.lead(), run(() -> allocation.postpone(planned.audit(), later, null))))
        .isInstanceOf(Refused.class);
  }

  @Test
  void moreTimeIsOnlyEverMore() {
    Case planned = made.plannedAudit();
    LocalDate due = made.as(planned.officer(), () -> audits.open(planned.audit()).getDueOn());

    made.as(
        planned.lead(),
        run(() -> allocation.postpone(planned.audit(), due.plusDays(5), "The worker is ill")));

    assertThat(made.as(planned.officer(), () -> audits.open(planned.audit()).getDueOn()))
        .isEqualTo(due.plusDays(5));
    assertThatThrownBy(
            () ->
                made.as(
                    planned.lead(),
                    run(() -> allocation.postpone(planned.audit(), due, "Sooner after all"))))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whatSomebodyLeavesIsBlockedUntilItIsSharedOutAgain() {
    Case planned = made.plannedAudit();
    made.somebody(Role.QA_OFFICER, Set.of());
    long left = planned.officer().id();
    made.as(ADMINISTRATOR, run(() -> users.disable(left)));
    assertThat(made.as(planned.lead(), audits::officersGone)).contains(left);

    AllocationService.Shared shared =
        made.as(planned.lead(), () -> allocation.shareOutAgain(left, "Has left"));

    assertThat(shared.given()).isEqualTo(1);
    assertThat(shared.left()).isZero();
    assertThat(made.as(planned.lead(), audits::officersGone)).doesNotContain(left);
    assertThatThrownBy(
            () -> made.as(planned.lead(), () -> allocation.shareOutAgain(left, "Has left")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void ofTwoLeadsWhoAllocateTheSameCaseOneIsToldKindly() throws Exception {
    Case known = made.plannedAudit();
    made.as(known.lead(), run(() -> audits.withdraw(known.audit(), "To be drawn again")));
    Sample sample = made.as(known.lead(), () -> samples.draw(again(known)));
    long sampled = made.as(known.lead(), () -> samples.cases(sample.getId()).get(0).getId());
    Callable<String> allocate =
        () -> {
          try {
            made.as(
                known.lead(),
                run(() -> audits.allocate(sample.getId(), Map.of(sampled, known.officer().id()))));
            return "";
          } catch (Refused refused) {
            return refused.getMessage();
          }
        };
    ExecutorService leads = Executors.newFixedThreadPool(2);
    try {
      List<Future<String>> outcomes = leads.invokeAll(List.of(allocate, allocate));

      assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
          .contains("")
          .anyMatch(said -> said.contains("allocated") && said.contains("meanwhile"));
    } finally {
      leads.shutdown();
    }
  }

  private SampleRequest again(Case known) {
    LocalDate today = London.day(clock.instant());
    return new SampleRequest(
        "Sample " + made.next(),
        "written-plan",
        new FrameCriteria(Set.of(PlanStatus.CHILD_IN_NEED), Set.of(known.team().getId()), 0, true),
        SamplingMethod.CENSUS,
        1,
        null,
        null,
        null,
        today.plusWeeks(4));
  }

  private List<String> subjects(Actor actor) {
    return made.as(actor, () -> messages.mine(0, 10)).messages().stream()
        .map(message -> message.getSubject())
        .toList();
  }
}
