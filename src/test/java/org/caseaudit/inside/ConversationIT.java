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
import org.caseaudit.audit.AuditService;
import org.caseaudit.audit.LastAudit;
import org.caseaudit.audit.LastAuditService;
import org.caseaudit.audit.NotApplicableQuery;
import org.caseaudit.audit.NotApplicableService;
import org.caseaudit.inside.Made.Case;
import org.caseaudit.register.Given;
import org.caseaudit.register.Invitation.Asks;
import org.caseaudit.register.PractitionerService;
import org.caseaudit.register.PractitionersPart;
import org.caseaudit.register.ReplyService;
import org.caseaudit.review.ReviewService;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerChange;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerType;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Question;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;

/** The practitioner's part in an audit, the child's last audit, and what is queried. */
class ConversationIT extends ServerIT {

  @Inject private Made made;
  @Inject private PractitionerService practitioners;
  @Inject private ReplyService replies;
  @Inject private SheetService sheets;
  @Inject private LastAuditService lastAudits;
  @Inject private AuditService audits;
  @Inject private ReviewService reviews;
  @Inject private NotApplicableService notApplicable;
  @Inject private Clock clock;

  private String asked(Case audit, Asks asks) {
    return made.as(
        audit.officer(),
        () ->
            practitioners.invite(
                audit.audit(), asks, "Social worker", LocalDate.now(clock).plusWeeks(2)));
  }

  private void answersTheView(String link) {
    replies.send(
        link,
        UUID.randomUUID().toString(),
        Map.of(
            "PV1", new Given(new AnswerValue.Code("inadequate"), null),
            "PV2", new Given(new AnswerValue.Text("The child talks to us."), null),
            "PV3", new Given(new AnswerValue.Text("Three changes of worker."), null)));
  }

  private PractitionersPart part(Actor reader, Case audit) {
    return made.as(reader, () -> practitioners.part(audit.audit())).orElseThrow();
  }

  private OpenedSheet sheet(Case audit) {
    return made.as(audit.officer(), () -> sheets.open(audit.audit()));
  }

  @Test
  void thePractitionersGradeIsKeptBackUntilTheAuditorHasGivenTheirs() {
    Case audit = made.plannedAudit();
    answersTheView(asked(audit, Asks.VIEW));

    for (Actor reader : Set.of(audit.officer(), audit.manager(), audit.lead())) {
      PractitionersPart part = part(reader, audit);
      assertThat(part.isHeldBack()).isTrue();
      assertThat(part.asked().get(0).said()).isNull();
      long sheet = part.asked().get(0).invitation().getSheet();
      assertThatThrownBy(() -> made.as(reader, () -> sheets.open(sheet)))
          .isInstanceOf(Refused.class);
    }
    made.as(audit.officer(), run(() -> made.answerEverything(audit.audit())));
    assertThat(
            part(audit.officer(), audit).asked().get(0).said().reading().words(Address.of("PV1")))
        .isEqualTo("Inadequate");
  }

  @Test
  void whatTheySaidIsPutIntoTheAuditByThePressOfItsOfficerOnly() {
    Case audit = made.answeredAudit();
    answersTheView(asked(audit, Asks.VIEW));
    assertThat(sheet(audit).reading().words(Address.of("Z2"))).isEmpty();

    assertThatThrownBy(() -> made.as(audit.lead(), run(() -> practitioners.putIn(audit.audit()))))
        .isInstanceOf(RuntimeException.class);
    made.as(audit.officer(), run(() -> practitioners.putIn(audit.audit())));

    assertThat(sheet(audit).reading().words(Address.of("Z2"))).isEqualTo("Inadequate");
    assertThat(sheet(audit).reading().answer(Address.of("H10a"))).isPresent();
    assertThat(part(audit.officer(), audit).fillable()).isFalse();
  }

  @Test
  void theirWordOnTheFindingsIsAskedApart() {
    Case audit = made.answeredAudit();
    String link = asked(audit, Asks.COMMENT);
    assertThat(replies.look(link).orElseThrow().known())
        .containsEntry("invitation.stage", "comment");
    replies.send(
        link,
        UUID.randomUUID().toString(),
        Map.of("PV4", new Given(new AnswerValue.Text("Fair, and it helps."), null)));
    made.as(audit.officer(), run(() -> practitioners.putIn(audit.audit())));

    assertThat(sheet(audit).reading().words(Address.of("Z3b"))).isEqualTo("Fair, and it helps.");
  }

  @Test
  void anAuditBeforeTheFirstBringsNothingForward() {
    Case audit = made.plannedAudit();
    assertThat(made.as(audit.officer(), () -> lastAudits.before(audit.audit()))).isEmpty();
  }

  @Test
  void theLastAuditIsBroughtForwardToWhoeverAuditsTheChildNow() {
    Case earlier = made.submittedAudit();
    made.as(earlier.manager(), run(() -> reviews.authorise(earlier.audit())));
    Case now = made.auditAgain(earlier);

    LastAudit last = made.as(now.officer(), () -> lastAudits.before(now.audit())).orElseThrow();

    assertThat(last.audit().getId()).isEqualTo(earlier.audit());
    assertThat(last.grade()).isEqualTo("Good");
    Question yesNo = Made.yesNo(sheet(now));
    var said = last.said(sheet(now).template(), Address.of(yesNo.code())).orElseThrow();
    assertThat(said.words()).isEqualTo("Yes");
    assertThat(said.confirmable()).isTrue();
    assertThat(sheet(now).reading().answer(Address.of(yesNo.code()))).isEmpty();
    assertThatThrownBy(() -> made.as(now.officer(), () -> audits.open(earlier.audit())))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aSectionOfWhichMuchDoesNotApplyNeedsAReasonBeforeItIsAuthorised() {
    Case audit = made.answeredAudit();
    notApplicableWhereOffered(audit);
    assertThat(made.as(audit.officer(), () -> notApplicable.queries(audit.audit())))
        .isNotEmpty()
        .allMatch(NotApplicableQuery::isOpen);
    made.as(audit.officer(), run(() -> made.answerEverything(audit.audit())));
    made.as(audit.officer(), run(() -> audits.submit(audit.audit())));
    assertThatThrownBy(() -> made.as(audit.manager(), run(() -> reviews.authorise(audit.audit()))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("don’t apply");

    for (NotApplicableQuery query :
        made.as(audit.manager(), () -> notApplicable.queries(audit.audit()))) {
      made.as(
          audit.manager(),
          run(() -> notApplicable.answer(audit.audit(), query.section().code(), "It is a first.")));
    }
    made.as(audit.manager(), run(() -> reviews.authorise(audit.audit())));
  }

  private void notApplicableWhereOffered(Case audit) {
    OpenedSheet before = sheet(audit);
    before.template().questions().stream()
        .filter(question -> question.type() == AnswerType.YES_PARTLY_NO)
        .filter(question -> question.depth() == 0 && !question.notApplicableReasons().isEmpty())
        .forEach(
            question -> {
              Address address = Address.of(question.code());
              AnswerChange change =
                  new AnswerChange(
                      "not-applicable-" + made.next(),
                      address,
                      Made.version(before, address),
                      AnswerValue.NOT_APPLICABLE,
                      question.notApplicableReasons().get(0).code(),
                      null);
              made.as(audit.officer(), () -> sheets.answer(audit.audit(), change));
            });
  }

  @Test
  void anotherOfficerAsksNoPractitioner() {
    Case audit = made.plannedAudit();
    Actor another = made.somebody(Role.QA_OFFICER, Set.of());
    assertThatThrownBy(
            () ->
                made.as(
                    another,
                    () ->
                        practitioners.invite(
                            audit.audit(),
                            Asks.VIEW,
                            "Social worker",
                            LocalDate.now(clock).plusDays(1))))
        .isInstanceOf(Refused.class);
  }
}
