package org.caseaudit.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.caseaudit.audit.AllocationService;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditService;
import org.caseaudit.inside.Made.Case;
import org.caseaudit.review.ReviewService;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerChange;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerType;
import org.caseaudit.template.Question;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;

/** Several people, or one person several times, at the same audit at once. */
class TogetherIT extends ServerIT {

  private static final int AT_ONCE = 5;

  @Inject private Made made;
  @Inject private AllocationService allocation;
  @Inject private AuditService audits;
  @Inject private ReviewService reviews;
  @Inject private SheetService sheets;

  @Resource(lookup = "java:jboss/datasources/CaseAudit")
  private DataSource database;

  @Test
  void anAuditSubmittedFiveTimesAtOnceIsSubmittedOnce() throws Exception {
    Case answered = made.answeredAudit();
    List<Boolean> done =
        atOnce(
            IntStream.range(0, AT_ONCE)
                .<Runnable>mapToObj(
                    i ->
                        () ->
                            made.as(
                                answered.officer(),
                                Made.run(() -> audits.submit(answered.audit()))))
                .toList());
    assertThat(done).containsOnlyOnce(true);
    assertThat(timesInTheTrail(answered, "submitted the audit")).isEqualTo(1);
  }

  @Test
  void theSameAnswerSentFiveTimesAtOnceIsOneChange() throws Exception {
    Case audit = made.plannedAudit();
    OpenedSheet before = open(audit, audit.officer());
    Address address = Address.of(Made.yesNo(before).code());
    AnswerChange change = made.change(before, address, "yes");
    List<Boolean> done =
        atOnce(
            IntStream.range(0, AT_ONCE)
                .<Runnable>mapToObj(
                    i -> () -> made.as(audit.officer(), () -> sheets.answer(audit.audit(), change)))
                .toList());
    assertThat(done).containsOnly(true);
    assertThat(Made.version(open(audit, audit.officer()), address)).isEqualTo(1);
  }

  @Test
  void answersToDifferentQuestionsAtOnceAreAllKept() throws Exception {
    Case audit = made.plannedAudit();
    OpenedSheet before = open(audit, audit.officer());
    List<AnswerChange> changes =
        before.template().questions().stream()
            .filter(TogetherIT::standsByItself)
            .limit(AT_ONCE)
            .map(question -> made.change(before, Address.of(question.code()), "partly"))
            .toList();
    List<Boolean> done =
        atOnce(
            changes.stream()
                .<Runnable>map(
                    change ->
                        () -> made.as(audit.officer(), () -> sheets.answer(audit.audit(), change)))
                .toList());
    assertThat(done).containsOnly(true);
    OpenedSheet after = open(audit, audit.officer());
    assertThat(changes)
        .allSatisfy(
            change ->
                assertThat(after.stored(change.address()).orElseThrow().value())
                    .isEqualTo("partly"));
  }

  @Test
  void whatWasAnsweredBeforeAnAuditWasHandedOnStaysAndWhatComesAfterIsRefused() throws Exception {
    Case audit = made.plannedAudit();
    Actor another = made.somebody(Role.QA_OFFICER, Set.of());
    OpenedSheet before = open(audit, audit.officer());
    Address address = Address.of(Made.yesNo(before).code());
    AnswerChange change = made.change(before, address, "no");
    List<Boolean> done =
        atOnce(
            List.of(
                () -> made.as(audit.officer(), () -> sheets.answer(audit.audit(), change)),
                () ->
                    made.as(
                        audit.lead(),
                        Made.run(
                            () ->
                                allocation.reallocate(
                                    audit.audit(), another.id(), "Fewer to do.")))));
    assertThat(done.get(1)).isTrue();
    assertThat(open(audit, another).stored(address).isPresent()).isEqualTo(done.get(0));
  }

  @Test
  void anAuditReturnedAndAuthorisedAtOnceIsOneOfTheTwo() throws Exception {
    Case submitted = made.submittedAudit();
    List<Boolean> done =
        atOnce(
            List.of(
                () ->
                    made.as(
                        submitted.manager(),
                        Made.run(() -> reviews.returnAudit(submitted.audit(), "Look again."))),
                () ->
                    made.as(
                        submitted.manager(),
                        Made.run(() -> reviews.authorise(submitted.audit())))));
    assertThat(done).containsExactlyInAnyOrder(true, false);
    Audit.Status status =
        made.as(submitted.manager(), () -> audits.open(submitted.audit()).getStatus());
    assertThat(status).isEqualTo(done.get(0) ? Audit.Status.RETURNED : Audit.Status.AUTHORISED);
  }

  private OpenedSheet open(Case audit, Actor reader) {
    return made.as(reader, () -> sheets.open(audit.audit()));
  }

  private static boolean standsByItself(Question question) {
    return question.type() == AnswerType.YES_PARTLY_NO
        && question.depth() == 0
        && question.visibleWhen().isEmpty();
  }

  /** Does all of it at the same time; whether each was done rather than refused. */
  private static List<Boolean> atOnce(List<Runnable> work) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(work.size());
    try {
      List<Callable<Boolean>> attempts = new ArrayList<>();
      for (Runnable each : work) {
        attempts.add(() -> isDone(each));
      }
      List<Boolean> done = new ArrayList<>();
      for (Future<Boolean> attempt : people.invokeAll(attempts)) {
        done.add(attempt.get());
      }
      return done;
    } finally {
      people.shutdownNow();
    }
  }

  private static boolean isDone(Runnable work) {
    try {
      work.run();
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  private int timesInTheTrail(Case audit, String did) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT count(*) FROM trail_entry WHERE subject_id = ? AND did = ?")) {
      query.setString(1, Long.toString(audit.audit()));
      query.setString(2, did);
      try (ResultSet found = query.executeQuery()) {
        found.next();
        return found.getInt(1);
      }
    }
  }
}
