package org.caseaudit.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseaudit.inside.Made.run;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caseaudit.inside.Made.Case;
import org.caseaudit.register.Given;
import org.caseaudit.register.ReplyService;
import org.caseaudit.register.ReturnService;
import org.caseaudit.register.ReturnsView;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;

/** What agencies say of a case, blind until it is opened. */
class AgencyReturnIT extends ServerIT {

  @Inject private Made made;
  @Inject private ReturnService returns;
  @Inject private ReplyService replies;
  @Inject private SheetService sheets;
  @Inject private Clock clock;

  private Case neglectAudit() {
    return made.plannedAudit("neglect");
  }

  private LocalDate nextMonth() {
    return LocalDate.now(clock).plusMonths(1);
  }

  private String invited(Case audit, String agency) {
    return made.as(audit.officer(), () -> returns.invite(audit.audit(), agency, nextMonth()));
  }

  private void answers(String link) {
    LocalDate today = LocalDate.now(clock);
    replies.send(
        link,
        UUID.randomUUID().toString(),
        Map.of(
            "NG1", new Given(new AnswerValue.Code("health"), null),
            "NG1r", new Given(new AnswerValue.Text("Named nurse"), null),
            "NG1f", new Given(new AnswerValue.Day(today.minusYears(1)), null),
            "NG1t", new Given(new AnswerValue.Day(today), null),
            "NG2", new Given(new AnswerValue.Code("no"), null)));
  }

  private ReturnsView view(Case audit) {
    return made.as(audit.officer(), () -> returns.returns(audit.audit())).orElseThrow();
  }

  private long sheetOf(Case audit) {
    return view(audit).invited().get(0).invitation().getSheet();
  }

  private long invitation(Case audit) {
    return view(audit).invited().get(0).invitation().getId();
  }

  @Test
  void theOfficerSeesWhoHasAnsweredAndNotWhat() {
    Case audit = neglectAudit();
    answers(invited(audit, "Health visiting"));
    invited(audit, "Police");

    assertThat(view(audit).answered()).isEqualTo(1);
    assertThat(view(audit).waitedFor()).isEqualTo(1);
    long sheet = sheetOf(audit);
    long invitation = invitation(audit);
    for (Actor reader : Set.of(audit.officer(), audit.manager(), audit.lead())) {
      assertThatThrownBy(() -> made.as(reader, () -> sheets.open(sheet)))
          .isInstanceOf(Refused.class);
      assertThatThrownBy(() -> made.as(reader, () -> returns.read(audit.audit(), invitation)))
          .isInstanceOf(Refused.class);
    }
  }

  @Test
  void onceAllAreInTheReturnsAreOpenedAndRead() {
    Case audit = neglectAudit();
    answers(invited(audit, "Health visiting"));
    made.as(audit.officer(), run(() -> returns.open(audit.audit(), null)));

    var read = made.as(audit.manager(), () -> returns.read(audit.audit(), invitation(audit)));

    assertThat(read.reading().words(Address.of("NG1r"))).isEqualTo("Named nurse");
    assertThat(read.sheet().getRevision()).isEqualTo(1);
    assertThat(read.sheet().getStratum().childReference()).isEqualTo(audit.childReference());
  }

  @Test
  void goingOnWithoutSomeNeedsAReasonAndEndsTheirLinks() {
    Case audit = neglectAudit();
    answers(invited(audit, "Health visiting"));
    String late = invited(audit, "Police");
    assertThatThrownBy(() -> made.as(audit.officer(), run(() -> returns.open(audit.audit(), " "))))
        .isInstanceOf(Refused.class);

    made.as(audit.officer(), run(() -> returns.open(audit.audit(), "The panel is tomorrow")));

    assertThat(replies.look(late)).isEmpty();
    assertThat(view(audit).opened().getReason()).isEqualTo("The panel is tomorrow");
  }

  @Test
  void aLinkThatWasTakenBackLeadsNowhere() {
    Case audit = neglectAudit();
    String link = invited(audit, "Police");
    long invitation = invitation(audit);
    made.as(audit.officer(), run(() -> returns.revoke(audit.audit(), invitation)));
    assertThat(replies.look(link)).isEmpty();
  }

  @Test
  void anAgencyAnswersOnce() {
    Case audit = neglectAudit();
    String link = invited(audit, "Police");
    answers(link);
    assertThatThrownBy(() -> answers(link)).isInstanceOf(Refused.class);
  }

  @Test
  void anotherOfficerInvitesNobody() {
    Case audit = neglectAudit();
    Actor another = made.somebody(Role.QA_OFFICER, Set.of());
    assertThatThrownBy(
            () -> made.as(another, () -> returns.invite(audit.audit(), "Police", nextMonth())))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                made.as(
                    audit.manager(), () -> returns.invite(audit.audit(), "Police", nextMonth())))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void anAuditOfAnotherKindAsksNoAgency() {
    Case audit = made.plannedAudit();
    assertThat(made.as(audit.officer(), () -> returns.returns(audit.audit()))).isEmpty();
    assertThatThrownBy(() -> invited(audit, "Police")).isInstanceOf(Refused.class);
  }

  @Test
  void theBoardSeesNoReturn() {
    Case audit = neglectAudit();
    Actor member = made.somebody(Role.BOARD, Set.of());
    assertThatThrownBy(() -> made.as(member, () -> returns.returns(audit.audit())))
        .isInstanceOf(NotAllowed.class);
  }
}
