package org.caseaudit.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseaudit.inside.Made.run;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caseaudit.audit.AllocationService;
import org.caseaudit.audit.AuditService;
import org.caseaudit.escalation.Escalation.Status;
import org.caseaudit.inside.Made;
import org.caseaudit.inside.Made.Case;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.review.ReviewService;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.template.Address;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.caseaudit.work.Task;
import org.caseaudit.work.WorkList;
import org.junit.jupiter.api.Test;

/** From the answer that says a child may be unsafe to the end of what came of it. */
class EscalationIT extends ServerIT {

  private static final Address SAFE = Address.of("Z4");

  @Inject private Made made;
  @Inject private SheetService sheets;
  @Inject private AllocationService allocation;
  @Inject private AuditService audits;
  @Inject private ReviewService reviews;
  @Inject private EscalationService escalations;
  @Inject private WorkList work;

  @Test
  void anAnswerOpensOneAtOnceAndAnsweringItBackClosesNothing() {
    Case audit = unsafe();
    answer(audit, "safe");
    answer(audit, "unsure");
    assertThat(raised(audit)).hasSize(1);
    assertThat(raised(audit).get(0).getStatus()).isEqualTo(Status.TO_ACKNOWLEDGE);
    assertThat(raised(audit).get(0).getSteps()).hasSize(2);
  }

  @Test
  void itIsWorkForTheTeamsManagerBeforeAllElseAndForNoOtherManager() {
    Case audit = unsafe();
    Actor other = made.somebody(Role.TEAM_MANAGER, Set.of(made.team().getId()));
    assertThat(made.as(audit.manager(), () -> work.of(audit.manager())).get(0).urgency())
        .isEqualTo(Task.Urgency.SAFETY);
    assertThat(made.as(other, () -> work.of(other))).isEmpty();
    assertThatThrownBy(() -> made.as(other, () -> escalations.look(id(audit))))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> acknowledges(audit, audit.officer())).isInstanceOf(NotAllowed.class);
  }

  @Test
  void ofTwoManagersWhoAcknowledgeAtOnceOneIsTold() throws Exception {
    Case audit = unsafe();
    Actor second = made.somebody(Role.TEAM_MANAGER, Set.of(audit.team().getId()));
    List<Callable<Boolean>> both =
        List.of(() -> acknowledges(audit, audit.manager()), () -> acknowledges(audit, second));
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      int succeeded = 0;
      for (Future<Boolean> each : people.invokeAll(both)) {
        succeeded += each.get() ? 1 : 0;
      }
      assertThat(succeeded).isEqualTo(1);
    } finally {
      people.shutdownNow();
    }
    assertThat(raised(audit).get(0).getSteps()).hasSize(1);
  }

  @Test
  void anAuditIsNotAuthorisedOrWithdrawnUntilBothHaveAcknowledged() {
    Case audit = made.handedIn(unsafe());
    acknowledges(audit, audit.manager());
    assertThatThrownBy(() -> made.as(audit.manager(), run(() -> reviews.authorise(audit.audit()))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("may be unsafe");
    assertThatThrownBy(
            () -> made.as(audit.lead(), run(() -> audits.withdraw(audit.audit(), "Not needed"))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("may be unsafe");
    acknowledges(audit, made.somebody(Role.SERVICE_MANAGER, Set.of()));
    made.as(audit.manager(), run(() -> reviews.authorise(audit.audit())));
    made.as(audit.lead(), run(() -> reviews.reopen(audit.audit(), "Look at the dates again.")));
    assertThat(raised(audit)).hasSize(1);
    assertThat(raised(audit).get(0).getStatus()).isEqualTo(Status.TO_PLAN);
  }

  @Test
  void aReturnedAndReassignedAuditKeepsIt() {
    Case audit = made.handedIn(unsafe());
    made.as(audit.manager(), run(() -> reviews.returnAudit(audit.audit(), "Please look again.")));
    Actor another = made.somebody(Role.QA_OFFICER, Set.of());
    made.as(
        audit.lead(), run(() -> allocation.reallocate(audit.audit(), another.id(), "On leave")));
    assertThat(made.as(another, () -> escalations.ofSheet(audit.audit()))).hasSize(1);
    assertThat(raised(audit).get(0).getRaisedBy().getId()).isEqualTo(audit.officer().id());
  }

  @Test
  void onceClosedTheSameAnswerIsNoNewCauseAndAnotherOneIs() {
    Case audit = unsafe();
    Actor service = made.somebody(Role.SERVICE_MANAGER, Set.of());
    acknowledges(audit, audit.manager());
    acknowledges(audit, service);
    long first = id(audit);
    made.as(audit.manager(), run(() -> escalations.plan(first, "A visit each week.")));
    made.as(service, run(() -> escalations.close(first, "The child was seen and is safe.")));
    answer(audit, "unsure");
    assertThat(raised(audit)).hasSize(1);
    answer(audit, "unsafe-not-acting");
    assertThat(raised(audit)).hasSize(2);
  }

  @Test
  void theBoardSeesNumbersAndNoCase() {
    unsafe();
    Actor board = made.somebody(Role.BOARD, Set.of());
    assertThat(made.as(board, escalations::timeliness).get(0).raised()).isPositive();
    assertThatThrownBy(() -> made.as(board, escalations::open)).isInstanceOf(NotAllowed.class);
  }

  private Case unsafe() {
    Case audit = made.plannedAudit();
    answer(audit, "unsure");
    return audit;
  }

  private void answer(Case audit, String value) {
    OpenedSheet sheet = made.as(audit.officer(), () -> sheets.open(audit.audit()));
    made.as(audit.officer(), () -> sheets.answer(audit.audit(), made.change(sheet, SAFE, value)));
  }

  private List<Escalation> raised(Case audit) {
    return made.as(audit.lead(), () -> escalations.ofSheet(audit.audit())).stream()
        .map(EscalationView::getEscalation)
        .toList();
  }

  private long id(Case audit) {
    return raised(audit).get(0).getId();
  }

  private boolean acknowledges(Case audit, Actor actor) {
    long id = id(audit);
    try {
      made.as(actor, run(() -> escalations.acknowledge(id, "The child was seen today.")));
      return true;
    } catch (Refused refused) {
      return false;
    }
  }
}
