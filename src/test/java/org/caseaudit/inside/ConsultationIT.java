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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.caseaudit.register.ConsultationRepository;
import org.caseaudit.register.ConsultationRound;
import org.caseaudit.register.ConsultationService;
import org.caseaudit.register.Given;
import org.caseaudit.register.ReplyService;
import org.caseaudit.register.Responses;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.user.Actor;
import org.caseaudit.user.LinkThrottleService;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Asking without a login: a link, a reply, and nothing else. */
class ConsultationIT extends ServerIT {

  private static final Map<String, Given> HAPPY =
      Map.of("CQ3", new Given(new AnswerValue.Whole(5), null));

  @Inject private Made made;
  @Inject private ConsultationService consultations;
  @Inject private ConsultationRepository repository;
  @Inject private ReplyService replies;
  @Inject private LinkThrottleService throttle;
  @Inject private Browser browser;
  @Inject private Clock clock;

  @Resource(lookup = "java:jboss/datasources/CaseAudit")
  private DataSource database;

  private Actor lead() {
    return made.somebody(Role.QA_LEAD, Set.of());
  }

  private long round(Actor lead) {
    return round(lead, today(), today().plusWeeks(4));
  }

  private long round(Actor lead, LocalDate from, LocalDate to) {
    return made.as(
        lead,
        () -> {
          ConsultationRound round =
              consultations.begin("annual-consultation", "Round " + made.next(), from, to);
          return round.getId();
        });
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private String link(Actor lead, long round) {
    return made.as(lead, () -> consultations.invite(round, "looked-after", 1)).get(0);
  }

  private static String operation() {
    return UUID.randomUUID().toString();
  }

  private long replied(Actor lead, long round) {
    return made.as(lead, () -> consultations.round(round).total().replied());
  }

  @Test
  void aReplyIsKeptSealedAndTheLinkIsUsed() {
    Actor lead = lead();
    long round = round(lead);
    String link = link(lead, round);
    assertThat(replies.look(link)).isPresent();

    replies.send(link, operation(), HAPPY);

    assertThat(replied(lead, round)).isEqualTo(1);
    assertThat(replies.look(link)).isEmpty();
    assertThatThrownBy(() -> replies.send(link, operation(), HAPPY)).isInstanceOf(Refused.class);
  }

  @Test
  void theSameReplySentTwiceIsOne() {
    Actor lead = lead();
    long round = round(lead);
    String link = link(lead, round);
    String operation = operation();
    replies.send(link, operation, HAPPY);
    replies.send(link, operation, HAPPY);
    assertThat(replied(lead, round)).isEqualTo(1);
    assertThat(replies.sent(link, operation)).isPresent();
    assertThat(replies.sent(link, operation())).isEmpty();
  }

  @Test
  void ofManyRepliesOverOneLinkAtOnceOneIsKept() throws Exception {
    Actor lead = lead();
    long round = round(lead);
    String link = link(lead, round);
    ExecutorService people = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Boolean>> attempts =
          IntStream.range(0, 6).<Callable<Boolean>>mapToObj(i -> () -> arrives(link)).toList();
      int arrived = 0;
      for (Future<Boolean> attempt : people.invokeAll(attempts)) {
        arrived += attempt.get() ? 1 : 0;
      }
      assertThat(arrived).isEqualTo(1);
    } finally {
      people.shutdownNow();
    }
    assertThat(replied(lead, round)).isEqualTo(1);
  }

  private boolean arrives(String link) {
    try {
      replies.send(link, operation(), HAPPY);
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  @Test
  void nothingOfTheLinkIsKeptButItsDigest() throws SQLException {
    Actor lead = lead();
    String link = link(lead, round(lead));
    assertThat(rows("SELECT count(*) FROM invitation i WHERE i::text LIKE '%' || ? || '%'", link))
        .isZero();
    assertThat(rows("SELECT count(*) FROM trail_entry t WHERE t::text LIKE '%' || ? || '%'", link))
        .isZero();
  }

  @Test
  void aReplyIsNobodysAndOfNoChild() throws SQLException {
    Actor lead = lead();
    long round = round(lead);
    replies.send(link(lead, round), operation(), HAPPY);
    assertThat(
            rows(
                "SELECT count(*) FROM consultation_reply r JOIN answer_sheet s ON s.id = r.id"
                    + " WHERE r.round_id = CAST(? AS bigint) AND s.child_reference IS NULL"
                    + " AND s.team_id IS NULL AND s.answered_by IS NULL AND s.status = 'SEALED'",
                Long.toString(round)))
        .isEqualTo(1);
    assertThat(
            rows(
                "SELECT count(*) FROM invitation WHERE round_id = CAST(? AS bigint)"
                    + " AND sheet_id IS NOT NULL",
                Long.toString(round)))
        .isZero();
  }

  private long rows(String sql, String parameter) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, parameter);
      try (ResultSet result = query.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    }
  }

  @Test
  void aLinkOfARoundThatIsNotOpenLeadsNowhere() {
    Actor lead = lead();
    String early = link(lead, round(lead, today().plusDays(1), today().plusDays(9)));
    long closed = round(lead);
    String late = link(lead, closed);
    made.as(lead, run(() -> consultations.close(closed)));
    assertThat(replies.look(early)).isEmpty();
    assertThat(replies.look(late)).isEmpty();
    assertThatThrownBy(() -> replies.send(late, operation(), HAPPY)).isInstanceOf(Refused.class);
  }

  @Test
  void everyLinkThatLeadsNowhereLooksTheSame() {
    Actor lead = lead();
    long round = round(lead);
    String used = link(lead, round);
    replies.send(used, operation(), HAPPY);
    String unknown = "abcd-efgh-jkmn-pqrs-tuvw-xyz0-2345-6789";

    var afterUse = browser.get("/reply/" + used);
    var never = browser.get("/reply/" + unknown);
    var malformed = browser.get("/reply/x");

    assertThat(afterUse.statusCode()).isEqualTo(404);
    assertThat(never.statusCode()).isEqualTo(404);
    assertThat(malformed.statusCode()).isEqualTo(404);
    assertThat(said(never.body()))
        .isEqualTo(said(afterUse.body()))
        .isEqualTo(said(malformed.body()));
  }

  /** A page without what is made up anew for each request, by which scripts are let in. */
  private static String said(String page) {
    return page.replaceAll("nonce=\"[^\"]*\"|csp\\.init\\('[^']*'\\)", "")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
  }

  @Test
  void thePageNeedsNoSessionAndIsKeptByNoCache() {
    Actor lead = lead();
    var page = browser.get("/reply/" + link(lead, round(lead)));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.body()).doesNotContain("ViewState");
  }

  @Test
  void whoeverGuessesHasToWaitWhateverTheLink() {
    String address = "192.0.2." + made.next() % 250;
    IntStream.range(0, 40).forEach(i -> throttle.missed(address));
    assertThat(throttle.isExhausted(address)).isTrue();
    assertThat(throttle.isExhausted("192.0.2.251")).isFalse();
  }

  @Test
  void repliesAreCountedByStrandOnPaperToo() {
    Actor lead = lead();
    long round = round(lead);
    made.as(lead, () -> consultations.invite(round, "looked-after", 4));
    replies.send(
        made.as(lead, () -> consultations.invite(round, "care-leaver", 2)).get(0),
        operation(),
        HAPPY);
    made.as(lead, run(() -> consultations.enter(round, "care-leaver", HAPPY)));

    assertThat(made.as(lead, () -> consultations.round(round).responses()))
        .containsExactly(new Responses("care-leaver", 3, 2), new Responses("looked-after", 4, 0));
    assertThat(repository.responses("annual-consultation", today(), today()))
        .extracting(Responses::strand)
        .contains("care-leaver", "looked-after");
    assertThat(
            repository.responses("annual-consultation", today().plusYears(1), today().plusYears(2)))
        .isEmpty();
  }

  @Test
  void theStrandOfTheLinkIsAnAnswer() throws SQLException {
    Actor lead = lead();
    long round = round(lead);
    replies.send(link(lead, round), operation(), HAPPY);
    assertThat(
            rows(
                "SELECT count(*) FROM consultation_reply r JOIN sealed_answer a ON a.sheet_id ="
                    + " r.id WHERE r.round_id = CAST(? AS bigint) AND a.question = 'CQ0' AND"
                    + " a.value = 'looked-after'",
                Long.toString(round)))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"BOARD", "QA_OFFICER", "TEAM_MANAGER", "REGISTER_KEEPER", "ADMINISTRATOR"})
  void onlyTheLeadRunsConsultations(Role role) {
    Actor somebody = made.somebody(role, Set.of());
    assertThatThrownBy(() -> made.as(somebody, consultations::rounds))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> round(somebody)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void aStrandIsOneOfThoseTheTemplateKnows() {
    Actor lead = lead();
    long round = round(lead);
    assertThatThrownBy(() -> made.as(lead, () -> consultations.invite(round, "everybody", 1)))
        .isInstanceOf(Refused.class);
  }
}
