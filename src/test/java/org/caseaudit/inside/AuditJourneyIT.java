package org.caseaudit.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseaudit.inside.Made.run;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.caseaudit.audit.AnswersService;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditService;
import org.caseaudit.audit.Incomplete;
import org.caseaudit.inside.Made.Case;
import org.caseaudit.review.ReviewService;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerChange;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.template.Address;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;

/** From a planned audit to a sealed one, and back. */
class AuditJourneyIT extends ServerIT {

  @Inject private Made made;
  @Inject private AuditService audits;
  @Inject private ReviewService reviews;
  @Inject private SheetService sheets;
  @Inject private AnswersService answers;

  @Resource(lookup = "java:jboss/datasources/CaseAudit")
  private DataSource database;

  @Test
  void theFirstAnswerBeginsAnAudit() {
    Case planned = made.plannedAudit();
    assertThat(status(planned)).isEqualTo(Audit.Status.PLANNED);
    OpenedSheet sheet = made.as(planned.officer(), () -> sheets.open(planned.audit()));
    Address address = Address.of(Made.yesNo(sheet).code());
    made.as(
        planned.officer(),
        () -> sheets.answer(planned.audit(), made.change(sheet, address, "yes")));
    assertThat(status(planned)).isEqualTo(Audit.Status.IN_PROGRESS);
  }

  @Test
  void anAuditWithGapsIsNotSubmittedAndEveryGapIsNamed() {
    Case planned = made.plannedAudit();
    assertThatThrownBy(() -> made.as(planned.officer(), run(() -> audits.submit(planned.audit()))))
        .isInstanceOfSatisfying(
            Incomplete.class, incomplete -> assertThat(incomplete.gaps()).hasSizeGreaterThan(20));
  }

  @Test
  void aSubmittedAuditTakesNoAnswers() {
    Case submitted = made.submittedAudit();
    assertThatThrownBy(() -> answer(submitted)).isInstanceOf(Refused.class);
  }

  @Test
  void aReturnedAuditTakesAnswersAndCanBeSubmittedAgain() {
    Case submitted = made.submittedAudit();
    made.as(
        submitted.manager(),
        run(() -> reviews.returnAudit(submitted.audit(), "Please look at the dates.")));
    answer(submitted);
    made.as(submitted.officer(), run(() -> audits.submit(submitted.audit())));
    assertThat(status(submitted)).isEqualTo(Audit.Status.SUBMITTED);
  }

  @Test
  void anAuditIsNotReturnedWithoutAReason() {
    Case submitted = made.submittedAudit();
    assertThatThrownBy(
            () ->
                made.as(
                    submitted.manager(), run(() -> reviews.returnAudit(submitted.audit(), " "))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("reason");
  }

  @Test
  void anAuthorisedAuditIsSealedWithItsAnswers() throws SQLException {
    Case authorised = authorised();
    assertThat(rows("sealed_answer", authorised)).isGreaterThan(20);
    assertThat(rows("answer", authorised)).isZero();
    assertThatThrownBy(() -> answer(authorised)).isInstanceOf(Refused.class);
  }

  @Test
  void aReopenedAuditKeepsWhatWasSealedAndTakesAnswersAgain() throws SQLException {
    Case authorised = authorised();
    long sealed = rows("sealed_answer", authorised);
    made.as(
        authorised.lead(), run(() -> reviews.reopen(authorised.audit(), "A date was misread.")));
    assertThat(rows("sealed_answer", authorised)).isEqualTo(sealed);
    answer(authorised);
    made.as(authorised.officer(), run(() -> audits.submit(authorised.audit())));
    made.as(authorised.manager(), run(() -> reviews.authorise(authorised.audit())));
    assertThat(rows("sealed_answer", authorised)).isGreaterThan(sealed);
    assertThat(status(authorised)).isEqualTo(Audit.Status.AUTHORISED);
  }

  @Test
  void theManagerOfAnotherTeamSeesNoSuchAudit() {
    Case submitted = made.submittedAudit();
    Actor another = made.somebody(Role.TEAM_MANAGER, Set.of(made.team().getId()));
    assertThatThrownBy(() -> made.as(another, run(() -> reviews.authorise(submitted.audit()))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not found");
  }

  @Test
  void anOfficerDoesNotAuthorise() {
    Case submitted = made.submittedAudit();
    assertThatThrownBy(
            () -> made.as(submitted.officer(), run(() -> reviews.authorise(submitted.audit()))))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void nobodyAuthorisesAnAuditOfTheirOwn() {
    Case submitted = made.submittedAudit();
    Actor both =
        new Actor(
            submitted.officer().id(),
            submitted.officer().username(),
            submitted.officer().name(),
            Set.of(Role.QA_OFFICER, Role.TEAM_MANAGER),
            Set.of(submitted.team().getId()));
    assertThatThrownBy(() -> made.as(both, run(() -> reviews.authorise(submitted.audit()))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("their own");
  }

  @Test
  void ofTwoWhoAuthoriseAtOnceOneIsTold() throws Exception {
    Case submitted = made.submittedAudit();
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> attempt = () -> authorises(submitted);
      int succeeded = 0;
      for (Future<Boolean> each : people.invokeAll(java.util.List.of(attempt, attempt))) {
        succeeded += each.get() ? 1 : 0;
      }
      assertThat(succeeded).isEqualTo(1);
    } finally {
      people.shutdownNow();
    }
  }

  private boolean authorises(Case submitted) {
    try {
      made.as(submitted.manager(), run(() -> reviews.authorise(submitted.audit())));
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  @Test
  void anAnswerThatRacesTheSubmissionIsInItOrIsRefused() throws Exception {
    for (int round = 0; round < 5; round++) {
      Case answered = made.answeredAudit();
      OpenedSheet before = made.as(answered.officer(), () -> sheets.open(answered.audit()));
      Address address = Address.of(Made.yesNo(before).code());
      AnswerChange change = made.change(before, address, "no");
      ExecutorService people = Executors.newFixedThreadPool(2);
      try {
        Future<Boolean> answering = people.submit(() -> answers(answered, change));
        people
            .submit(() -> made.as(answered.officer(), run(() -> audits.submit(answered.audit()))))
            .get();
        boolean saved = answering.get();
        OpenedSheet after = made.as(answered.officer(), () -> sheets.open(answered.audit()));
        assertThat(after.stored(address).orElseThrow().value()).isEqualTo(saved ? "no" : "yes");
      } finally {
        people.shutdownNow();
      }
    }
  }

  private boolean answers(Case audit, AnswerChange change) {
    try {
      made.as(audit.officer(), () -> sheets.answer(audit.audit(), change));
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  @Test
  void aCommentIsRepliedToAndClosedByWhoeverBeganIt() {
    Case submitted = made.submittedAudit();
    OpenedSheet sheet = made.as(submitted.manager(), () -> sheets.open(submitted.audit()));
    Address address = Address.of(Made.yesNo(sheet).code());
    made.as(
        submitted.manager(),
        run(() -> reviews.comment(submitted.audit(), address, "Is this right?")));
    long comment =
        made.as(submitted.officer(), () -> reviews.threads(submitted.audit()))
            .get(address)
            .get(0)
            .comment()
            .getId();
    made.as(submitted.officer(), run(() -> reviews.reply(comment, "It is, see page 2.")));
    assertThatThrownBy(() -> made.as(submitted.officer(), run(() -> reviews.close(comment))))
        .isInstanceOf(Refused.class);
    made.as(submitted.manager(), run(() -> reviews.close(comment)));
    assertThat(
            made.as(submitted.officer(), () -> reviews.threads(submitted.audit()))
                .get(address)
                .get(0)
                .replies())
        .hasSize(1);
  }

  @Test
  void theExportHasEverySealedAnswerAndNoOther() {
    Case authorised = authorised();
    Case submitted = made.submittedAudit();
    StringWriter csv = new StringWriter();
    made.as(authorised.lead(), run(() -> answers.export(csv)));
    assertThat(csv.toString())
        .startsWith(
            "sheet,template,version,child reference,team,plan type,sealed at,question,item,state,value")
        .contains("," + authorised.childReference() + ",")
        .doesNotContain("," + submitted.childReference() + ",");
  }

  @Test
  void onlyTheLeadExportsAnswers() {
    Actor manager = made.somebody(Role.TEAM_MANAGER, Set.of());
    assertThatThrownBy(() -> made.as(manager, run(() -> answers.export(new StringWriter()))))
        .isInstanceOf(NotAllowed.class);
  }

  private Case authorised() {
    Case submitted = made.submittedAudit();
    made.as(submitted.manager(), run(() -> reviews.authorise(submitted.audit())));
    return submitted;
  }

  private void answer(Case audit) {
    OpenedSheet sheet = made.as(audit.officer(), () -> sheets.open(audit.audit()));
    Address address = Address.of(Made.yesNo(sheet).code());
    made.as(
        audit.officer(), () -> sheets.answer(audit.audit(), made.change(sheet, address, "partly")));
  }

  private Audit.Status status(Case audit) {
    return made.as(audit.lead(), () -> audits.open(audit.audit()).getStatus());
  }

  private long rows(String table, Case audit) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT count(*) FROM " + table + " WHERE sheet_id = ?")) {
      query.setLong(1, audit.audit());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
