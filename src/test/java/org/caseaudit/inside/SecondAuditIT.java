package org.caseaudit.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseaudit.inside.Made.run;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditService;
import org.caseaudit.audit.SecondAuditService;
import org.caseaudit.inside.Made.Case;
import org.caseaudit.review.ModerationService;
import org.caseaudit.review.QualityService;
import org.caseaudit.review.ReviewService;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.template.Address;
import org.caseaudit.template.Meaning;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;

/** A case audited by two people who don't know of each other, and the grade that counts. */
class SecondAuditIT extends ServerIT {

  private static final String REASON = "The plan is late and the child's days are no better.";

  @Inject private Made made;
  @Inject private AuditService audits;
  @Inject private SecondAuditService seconds;
  @Inject private ModerationService moderations;
  @Inject private ReviewService reviews;
  @Inject private QualityService quality;
  @Inject private SheetService sheets;
  @Inject private Clock clock;

  @Resource(lookup = "java:jboss/datasources/CaseAudit")
  private DataSource database;

  /** A case and its second audit. */
  private record Twice(Case first, long second, Actor other) {

    Case asCase() {
      return new Case(
          second, first.team(), first.childReference(), other, first.manager(), first.lead());
    }
  }

  private Twice twice() {
    return twice(made.plannedAudit());
  }

  private Twice twice(Case first) {
    Actor other = made.somebody(Role.QA_OFFICER, Set.of());
    long second = made.as(first.lead(), () -> allocate(first.audit(), other));
    return new Twice(first, second, other);
  }

  private long allocate(long first, Actor other) {
    return seconds.allocate(first, other.id(), LocalDate.now(clock).plusWeeks(2));
  }

  private Twice bothIn() {
    Twice twice = twice();
    made.handedIn(twice.first());
    made.handedIn(twice.asCase());
    return twice;
  }

  private Audit.Status status(Case audit) {
    return made.as(audit.lead(), () -> audits.open(audit.audit())).getStatus();
  }

  @Test
  void neitherAuditorReadsTheOthersAuditBeforeBothAreIn() {
    Twice twice = twice();
    made.handedIn(twice.first());
    for (long sheet : List.of(twice.first().audit())) {
      assertThatThrownBy(() -> made.as(twice.other(), () -> sheets.open(sheet)))
          .isInstanceOf(Refused.class);
      assertThatThrownBy(() -> made.as(twice.other(), () -> audits.open(sheet)))
          .isInstanceOf(Refused.class);
    }
    for (Actor reader : List.of(twice.first().officer(), twice.first().manager())) {
      assertThatThrownBy(() -> made.as(reader, () -> sheets.open(twice.second())))
          .isInstanceOf(Refused.class);
    }
  }

  @Test
  void noOtherRoleOpensTheOthersAuditToAnAuditor() {
    Twice twice = twice();
    made.handedIn(twice.first());
    Actor asLead = playing(twice.other(), Role.QA_LEAD, Set.of());
    Actor asManager =
        playing(twice.first().officer(), Role.TEAM_MANAGER, Set.of(twice.first().team().getId()));

    assertThatThrownBy(() -> made.as(asLead, () -> sheets.open(twice.first().audit())))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> made.as(asManager, () -> sheets.open(twice.second())))
        .isInstanceOf(Refused.class);
  }

  private static Actor playing(Actor actor, Role role, Set<Long> manages) {
    return new Actor(
        actor.id(), actor.username(), actor.name(), Set.of(Role.QA_OFFICER, role), manages);
  }

  @Test
  void whoCouldSeeTheFirstElsewhereIsNotAskedToBeSecond() {
    Case first = made.plannedAudit();
    Actor lead = made.somebody(Role.QA_LEAD, Set.of());

    assertThatThrownBy(() -> made.as(first.lead(), () -> allocate(first.audit(), first.officer())))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> made.as(first.lead(), () -> allocate(first.audit(), lead)))
        .isInstanceOf(Refused.class);
    assertThat(made.as(first.lead(), () -> seconds.officersFor(first.audit())))
        .noneMatch(load -> load.officer().getId() == first.officer().id());
  }

  @Test
  void anAuditIsAuditedASecondTimeOnceOnly() {
    Twice twice = twice();
    Actor third = made.somebody(Role.QA_OFFICER, Set.of());

    assertThatThrownBy(
            () -> made.as(twice.first().lead(), () -> allocate(twice.first().audit(), third)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void onceBothAreInTheyAreModeratedAndTheAgreedGradeCounts() {
    Twice twice = bothIn();
    Case first = twice.first();
    assertThat(status(first)).isEqualTo(Audit.Status.IN_MODERATION);

    made.as(
        first.lead(), run(() -> moderations.agree(first.audit(), "requires-improvement", REASON)));

    assertThat(status(first)).isEqualTo(Audit.Status.SUBMITTED);
    assertThat(status(twice.asCase())).isEqualTo(Audit.Status.MODERATED);
    Audit audit = made.as(first.lead(), () -> audits.open(first.audit()));
    assertThat(audit.getOverallGrade()).contains("requires-improvement");
    var moderation = made.as(first.officer(), () -> moderations.of(first.audit())).orElseThrow();
    assertThat(moderation.getFirstGrade()).isEqualTo("good");
    assertThat(moderation.getSecondGrade()).isEqualTo("good");
    made.as(first.manager(), run(() -> reviews.authorise(first.audit())));
    assertThat(status(first)).isEqualTo(Audit.Status.AUTHORISED);
  }

  @Test
  void theAgreedGradeOutlivesAReturn() {
    Twice twice = bothIn();
    Case first = twice.first();
    made.as(first.lead(), run(() -> moderations.agree(first.audit(), "inadequate", REASON)));
    made.as(first.manager(), run(() -> reviews.returnAudit(first.audit(), "Name the tool.")));
    made.as(first.officer(), run(() -> audits.submit(first.audit())));

    assertThat(made.as(first.lead(), () -> audits.open(first.audit())).getOverallGrade())
        .contains("inadequate");
    made.as(first.manager(), run(() -> reviews.authorise(first.audit())));
  }

  @Test
  void itIsNotAuthorisedBeforeTheGradeIsAgreed() {
    Twice twice = twice();
    Case first = made.handedIn(twice.first());

    assertThatThrownBy(() -> made.as(first.manager(), run(() -> reviews.authorise(first.audit()))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Somebody else audits this case too");
  }

  @Test
  void nobodyModeratesAnAuditOfTheirOwn() {
    Twice twice = bothIn();
    Actor asLead = playing(twice.other(), Role.QA_LEAD, Set.of());

    assertThatThrownBy(() -> made.as(asLead, () -> moderations.open(twice.first().audit())))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                made.as(
                    asLead, run(() -> moderations.agree(twice.first().audit(), "good", REASON))))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> made.as(twice.first().manager(), () -> moderations.open(twice.first().audit())))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void ofTwoModeratorsAtOnceOneIsTold() throws Exception {
    Case first = bothIn().first();
    Actor another = made.somebody(Role.QA_LEAD, Set.of());
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Boolean>> both =
          List.of(() -> agrees(first.lead(), first), () -> agrees(another, first));
      int succeeded = 0;
      for (Future<Boolean> each : people.invokeAll(both)) {
        succeeded += each.get() ? 1 : 0;
      }
      assertThat(succeeded).isEqualTo(1);
    } finally {
      people.shutdownNow();
    }
  }

  private boolean agrees(Actor moderator, Case first) {
    try {
      made.as(moderator, run(() -> moderations.agree(first.audit(), "good", REASON)));
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  @Test
  void twoAuditorsWhoSubmitAtOnceMeet() throws Exception {
    Twice twice = twice(made.answeredAudit());
    Case second = twice.asCase();
    made.as(second.officer(), run(() -> made.answerEverything(second.audit())));
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      for (Future<Void> each : people.invokeAll(List.of(submits(twice.first()), submits(second)))) {
        each.get();
      }
      assertThat(status(twice.first())).isEqualTo(Audit.Status.IN_MODERATION);
      assertThat(status(second)).isEqualTo(Audit.Status.IN_MODERATION);
    } finally {
      people.shutdownNow();
    }
  }

  private Callable<Void> submits(Case audit) {
    return () -> made.as(audit.officer(), run(() -> audits.submit(audit.audit())));
  }

  @Test
  void aSecondAuditIsCountedNowhere() throws SQLException {
    Twice twice = bothIn();
    Case first = twice.first();
    made.as(first.lead(), run(() -> moderations.agree(first.audit(), "good", REASON)));
    made.as(first.manager(), run(() -> reviews.authorise(first.audit())));

    assertThat(facts(first.audit())).isPositive();
    assertThat(facts(twice.second())).isZero();
    long sample =
        made.as(
            first.lead(), () -> audits.open(first.audit()).getSampledCase().getSample().getId());
    assertThat(made.as(first.lead(), () -> audits.ofSample(sample)).values())
        .extracting(row -> row.id())
        .containsExactly(first.audit());
  }

  private long facts(long sheet) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT count(*) FROM fact WHERE sheet_id = ?")) {
      query.setLong(1, sheet);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Test
  void anInadequateAuditAsksForASecondOneByItself() {
    Case answered = made.answeredAudit();
    OpenedSheet sheet = made.as(answered.officer(), () -> sheets.open(answered.audit()));
    Address grade =
        Address.of(sheet.template().questionThatMeans(Meaning.OVERALL_GRADE).orElseThrow().code());
    made.as(
        answered.officer(),
        () -> sheets.answer(answered.audit(), made.change(sheet, grade, "outstanding")));
    made.as(answered.officer(), run(() -> audits.submit(answered.audit())));

    assertThat(made.as(answered.lead(), seconds::waiting))
        .anyMatch(row -> row.id() == answered.audit());
    made.as(
        answered.lead(),
        run(() -> seconds.doWithout(answered.audit(), "Nobody independent is there.")));
    made.as(answered.manager(), run(() -> reviews.authorise(answered.audit())));
    assertThat(status(answered)).isEqualTo(Audit.Status.AUTHORISED);
  }

  @Test
  void aShareOfAHundredHasEveryCaseAuditedTwice() {
    Case first = made.plannedAudit();
    long sample =
        made.as(
            first.lead(), () -> audits.open(first.audit()).getSampledCase().getSample().getId());
    made.as(first.lead(), run(() -> seconds.setShare(sample, 100)));

    assertThat(made.as(first.lead(), seconds::waiting)).anyMatch(row -> row.id() == first.audit());
  }

  @Test
  void theQualityOfAuditingIsForTheLead() {
    Twice twice = bothIn();
    Case first = twice.first();
    made.as(
        first.lead(), run(() -> moderations.agree(first.audit(), "requires-improvement", REASON)));
    LocalDate today = LocalDate.now(clock);

    assertThat(made.as(first.lead(), () -> quality.ratings(today.minusDays(1), today.plusDays(1))))
        .anyMatch(
            rating ->
                rating.audit() == first.audit() && rating.agreed().equals("requires-improvement"));
    assertThatThrownBy(
            () -> made.as(first.officer(), () -> quality.ratings(today.minusDays(1), today)))
        .isInstanceOf(NotAllowed.class);
  }
}
