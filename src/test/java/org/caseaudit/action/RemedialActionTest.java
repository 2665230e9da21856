package org.caseaudit.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.caseaudit.action.RemedialAction.Status;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.User;
import org.junit.jupiter.api.Test;

/** What may be done to an action from an audit, and what an audit authorised again does to it. */
class RemedialActionTest {

  private static final LocalDate TODAY = LocalDate.of(2017, 5, 2);
  private static final LocalDate DUE = LocalDate.of(2017, 5, 30);
  private static final User OWNER = person(1);
  private static final User MANAGER = person(2);
  private static final User LEAD = person(3);

  private static User person(long id) {
    return new User() {
      @Override
      public Long getId() {
        return id;
      }

      @Override
      public String getName() {
        return "Person " + id;
      }
    };
  }

  private static ActionAsked asked(String what, LocalDate due) {
    return new ActionAsked(
        "a1", what, "Team manager", due, "high", "High", "rec-1", "1 - Plans", false);
  }

  private static RemedialAction raised() {
    return new RemedialAction(null, asked("Date every action", DUE), TODAY);
  }

  private static RemedialAction owned() {
    RemedialAction action = raised();
    action.nameOwner(OWNER);
    return action;
  }

  private static RemedialAction saidDone() {
    RemedialAction action = owned();
    action.sayDone(TODAY, "All four have dates; see the plan.", OWNER, TODAY);
    return action;
  }

  private static RemedialAction done() {
    RemedialAction action = saidDone();
    action.accept(MANAGER, TODAY);
    return action;
  }

  @Test
  void itStartsToDoWithTheJobTitleTheAuditNamed() {
    RemedialAction action = raised();
    assertThat(action.getStatus()).isEqualTo(Status.TO_DO);
    assertThat(action.getOwnerWords()).isEqualTo("Team manager");
    assertThat(action.isOwnerSettled()).isFalse();
    assertThat(action.getDueOn()).isEqualTo(DUE);
  }

  @Test
  void anOwnerWithAnAccountIsShownByName() {
    assertThat(owned().getOwnerWords()).isEqualTo("Person 1");
  }

  @Test
  void somebodyWithoutAnAccountIsKnownByAJobTitle() {
    RemedialAction action = owned();
    action.leaveWith(" Personal adviser ");
    assertThat(action.getOwnerWords()).isEqualTo("Personal adviser");
    assertThat(action.isOwnerSettled()).isTrue();
  }

  @Test
  void theOwnerDoesNotCheckTheirOwnAction() {
    assertThatThrownBy(() -> saidDone().accept(OWNER, TODAY))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("You are its owner");
  }

  @Test
  void whoeverSaidThatItWasDoneDoesNotCheckIt() {
    RemedialAction action = owned();
    action.sayDone(TODAY, "Done in my name.", MANAGER, TODAY);
    assertThat(action.isCheckableBy(MANAGER.getId())).isFalse();
    assertThatThrownBy(() -> action.giveBack(MANAGER, "No."))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("You said");
  }

  @Test
  void somebodyElseChecksIt() {
    RemedialAction action = saidDone();
    assertThat(action.isCheckableBy(LEAD.getId())).isTrue();
    action.accept(LEAD, TODAY);
    assertThat(action.getStatus()).isEqualTo(Status.DONE);
    assertThat(action.getCheckedBy()).isEqualTo(LEAD);
  }

  @Test
  void whatIsGivenBackIsWithItsOwnerAgainWithTheReason() {
    RemedialAction action = saidDone();
    action.giveBack(MANAGER, "Two dates are missing.");
    assertThat(action.getStatus()).isEqualTo(Status.GIVEN_BACK);
    assertThat(action.getReason()).isEqualTo("Two dates are missing.");
    assertThat(action.getDoneOn()).isNull();
  }

  @Test
  void nothingIsGivenBackWithoutAReason() {
    assertThatThrownBy(() -> saidDone().giveBack(MANAGER, " "))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("what is missing");
  }

  @Test
  void nobodyChecksWhatNobodySaidWasDone() {
    assertThatThrownBy(() -> owned().accept(MANAGER, TODAY)).isInstanceOf(Refused.class);
  }

  @Test
  void theDayItWasDoneIsNotAhead() {
    assertThatThrownBy(() -> owned().sayDone(TODAY.plusDays(1), "Soon.", OWNER, TODAY))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("can't lie ahead");
  }

  @Test
  void anotherDayNeedsAReason() {
    assertThatThrownBy(() -> raised().moveDue(DUE.plusWeeks(1), ""))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("why");
  }

  @Test
  void itIsOverdueTheDayAfterItIsDueUntilItIsSaidToBeDone() {
    assertThat(owned().isOverdue(DUE)).isFalse();
    assertThat(owned().isOverdue(DUE.plusDays(1))).isTrue();
    assertThat(saidDone().isOverdue(DUE.plusDays(1))).isFalse();
  }

  @Test
  void anAuditAuthorisedAgainUnchangedChangesNothing() {
    RemedialAction action = owned();
    action.progress("Two of four have dates.");
    assertThat(action.askAgain(asked("Date every action", DUE))).isFalse();
    assertThat(action.getStatus()).isEqualTo(Status.IN_PROGRESS);
    assertThat(action.getOwner()).isEqualTo(OWNER);
  }

  @Test
  void whatWasAgreedSinceStaysWhereTheAuditSaysTheSameAsBefore() {
    RemedialAction action = owned();
    action.moveDue(DUE.plusWeeks(2), "The review is later.");
    assertThat(action.askAgain(asked("Date and sign every action", DUE))).isTrue();
    assertThat(action.getWhat()).isEqualTo("Date and sign every action");
    assertThat(action.getDueOn()).isEqualTo(DUE.plusWeeks(2));
    assertThat(action.getOwner()).isEqualTo(OWNER);
  }

  @Test
  void anotherDayInTheAuditIsTheDay() {
    RemedialAction action = owned();
    action.askAgain(asked("Date every action", DUE.minusWeeks(1)));
    assertThat(action.getDueOn()).isEqualTo(DUE.minusWeeks(1));
  }

  @Test
  void whatWasCheckedIsCheckedAgainWhenTheAuditAsksForSomethingElse() {
    RemedialAction action = done();
    action.askAgain(asked("Date and sign every action", DUE));
    assertThat(action.getStatus()).isEqualTo(Status.SAID_DONE);
    assertThat(action.getCheckedBy()).isNull();
    assertThat(action.isCheckableBy(MANAGER.getId())).isTrue();
  }

  @Test
  void anActionTheAuditDropsIsWithdrawnAndComesBackAsItWas() {
    RemedialAction action = owned();
    action.progress("Begun.");
    assertThat(action.drop("Authorised without it.")).isTrue();
    assertThat(action.getStatus()).isEqualTo(Status.WITHDRAWN);
    assertThat(action.askAgain(asked("Date every action", DUE))).isTrue();
    assertThat(action.getStatus()).isEqualTo(Status.IN_PROGRESS);
  }

  @Test
  void whatSomebodyWithdrewStaysWithdrawnWhenTheAuditAsksAgain() {
    RemedialAction action = owned();
    action.withdraw("The child moved away.");
    action.askAgain(asked("Date every action", DUE));
    assertThat(action.getStatus()).isEqualTo(Status.WITHDRAWN);
  }

  @Test
  void whatWasDoneAndCheckedStaysDoneWhenTheAuditDropsIt() {
    RemedialAction action = done();
    assertThat(action.drop("Authorised without it.")).isFalse();
    assertThat(action.getStatus()).isEqualTo(Status.DONE);
  }

  @Test
  void whatIsDoneCannotBeWithdrawnOrGivenAway() {
    assertThatThrownBy(() -> done().withdraw("Why not?")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> done().nameOwner(LEAD)).isInstanceOf(Refused.class);
  }
}
