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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.caseaudit.audit.Incomplete;
import org.caseaudit.inside.Made.Case;
import org.caseaudit.register.OpenedEntry;
import org.caseaudit.register.RegisterEntry;
import org.caseaudit.register.RegisterQuery;
import org.caseaudit.register.RegisterRow;
import org.caseaudit.register.RegisterService;
import org.caseaudit.register.Revision;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerChange;
import org.caseaudit.template.Address;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries of registers, from a draft to a correction, and who sees which. */
class RegisterIT extends ServerIT {

  private static final String TRAINING = "training";
  private static final String REFERRALS = "referrals";

  @Inject private Made made;
  @Inject private RegisterService registers;

  @Resource(lookup = "java:jboss/datasources/CaseAudit")
  private DataSource database;

  private Actor keeper() {
    return made.somebody(Role.REGISTER_KEEPER, Set.of());
  }

  private long draft(Actor actor, String register, String child) {
    return made.as(actor, () -> registers.begin(register, child).getId());
  }

  private void answer(Actor actor, long entry, Map<String, String> answers) {
    OpenedEntry opened = made.as(actor, () -> registers.open(entry));
    List<AnswerChange> changes = new ArrayList<>();
    answers.forEach(
        (code, value) -> changes.add(made.change(opened.sheet(), Address.of(code), value)));
    made.as(actor, run(() -> registers.answerAll(entry, changes)));
  }

  private static Map<String, String> session(String day, int came) {
    return Map.of(
        "TR1", day, "TR2", "smart-plans", "TR6", "team-meeting", "TR3", "20", "TR4", "" + came);
  }

  /** A saved training session that only this test knows of. */
  private long savedSession(Actor actor, String day, int came) {
    long entry = draft(actor, TRAINING, null);
    answer(actor, entry, session(day, came));
    made.as(actor, run(() -> registers.save(entry)));
    return entry;
  }

  private long savedReferral(Actor actor, String child, String day) {
    long entry = draft(actor, REFERRALS, child);
    answer(actor, entry, Map.of("RF2", day, "RF7", "no"));
    OpenedEntry opened = made.as(actor, () -> registers.open(entry));
    Map<String, String> rest = new java.util.HashMap<>();
    opened
        .sheet()
        .reading()
        .gaps()
        .forEach(
            gap -> {
              var question = opened.sheet().template().question(gap.address().question());
              rest.put(
                  question.code(),
                  question.options().isEmpty() ? "1" : question.options().get(0).code());
            });
    answer(actor, entry, rest);
    made.as(actor, run(() -> registers.save(entry)));
    return entry;
  }

  private RegisterEntry.Status statusOf(Actor actor, long entry) {
    return made.as(actor, () -> registers.open(entry).entry().getStatus());
  }

  private List<RegisterRow> ofChild(Actor actor, String register, String child) {
    return made.as(
        actor,
        () ->
            registers.list(
                new RegisterQuery(
                    register, child, "", null, null, null, null, RegisterQuery.BY_DAY, false),
                0,
                50));
  }

  @Test
  void aSavedEntryIsSealedAndBelongsToItsDay() {
    Actor keeper = keeper();
    long entry = savedSession(keeper, "2017-03-14", 17);
    OpenedEntry opened = made.as(keeper, () -> registers.open(entry));
    assertThat(opened.entry().getStatus()).isEqualTo(RegisterEntry.Status.SAVED);
    assertThat(opened.entry().getSheet().getRevision()).isEqualTo(1);
    assertThat(opened.entry().getHappenedOn()).isEqualTo(LocalDate.of(2017, 3, 14));
  }

  @Test
  void anEntryWithAnswersMissingStaysADraft() {
    Actor keeper = keeper();
    long entry = draft(keeper, TRAINING, null);
    assertThatThrownBy(() -> made.as(keeper, run(() -> registers.save(entry))))
        .isInstanceOfSatisfying(
            Incomplete.class, incomplete -> assertThat(incomplete.gaps()).hasSize(5));
    assertThat(statusOf(keeper, entry)).isEqualTo(RegisterEntry.Status.DRAFT);
  }

  @Test
  void aSavedEntryTakesNoAnswers() {
    Actor keeper = keeper();
    long entry = savedSession(keeper, "2017-03-14", 17);
    assertThatThrownBy(() -> answer(keeper, entry, Map.of("TR4", "18")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aCorrectionKeepsWhatWasSavedAndSaysWhy() {
    Actor keeper = keeper();
    long entry = savedSession(keeper, "2017-03-14", 17);
    made.as(keeper, run(() -> registers.correct(entry, "Counted one too few")));
    assertThat(statusOf(keeper, entry)).isEqualTo(RegisterEntry.Status.BEING_CORRECTED);
    answer(keeper, entry, Map.of("TR4", "18"));
    made.as(keeper, run(() -> registers.save(entry)));

    List<Revision> history = made.as(keeper, () -> registers.history(entry));
    assertThat(history)
        .extracting(Revision::what)
        .containsExactly("Saved again", "Opened to be corrected", "Saved");
    assertThat(history.get(0).changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.before()).isEqualTo("17");
              assertThat(change.after()).isEqualTo("18");
            });
    assertThat(history.get(1).reason()).isEqualTo("Counted one too few");
  }

  @Test
  void nobodyCorrectsWithoutAReason() {
    Actor keeper = keeper();
    long entry = savedSession(keeper, "2017-03-14", 17);
    assertThatThrownBy(() -> made.as(keeper, run(() -> registers.correct(entry, " "))))
        .isInstanceOf(Refused.class);
    assertThat(statusOf(keeper, entry)).isEqualTo(RegisterEntry.Status.SAVED);
  }

  @Test
  void aWithdrawnEntryIsKeptButNotListed() {
    Case about = made.plannedAudit();
    long entry = savedReferral(about.lead(), about.childReference(), "2017-03-14");
    made.as(about.lead(), run(() -> registers.withdraw(entry, "Of another child")));
    assertThat(ofChild(about.lead(), REFERRALS, about.childReference())).isEmpty();
    assertThat(statusOf(about.lead(), entry)).isEqualTo(RegisterEntry.Status.WITHDRAWN);
    assertThat(made.as(about.lead(), () -> registers.history(entry)).get(0).reason())
        .isEqualTo("Of another child");
  }

  @Test
  void whatOneBeganAnotherCanFinish() {
    Actor first = keeper();
    Actor second = keeper();
    long entry = draft(first, TRAINING, null);
    assertThatThrownBy(() -> answer(second, entry, session("2017-03-14", 17)))
        .isInstanceOf(Refused.class);
    made.as(second, run(() -> registers.takeOver(entry)));
    answer(second, entry, session("2017-03-14", 17));
    made.as(second, run(() -> registers.save(entry)));
    assertThat(statusOf(first, entry)).isEqualTo(RegisterEntry.Status.SAVED);
  }

  @Test
  void aManagerSeesTheChildrenOfTheirTeamsOnly() {
    Case about = made.plannedAudit();
    Case another = made.plannedAudit();
    long entry = savedReferral(keeper(), about.childReference(), "2017-03-14");
    assertThat(ofChild(about.manager(), REFERRALS, about.childReference()))
        .extracting(RegisterRow::id)
        .containsExactly(entry);
    assertThat(ofChild(another.manager(), REFERRALS, about.childReference())).isEmpty();
    assertThatThrownBy(() -> made.as(another.manager(), () -> registers.open(entry)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not found");
    assertThatThrownBy(
            () ->
                made.as(another.manager(), run(() -> registers.withdraw(entry, "It is not mine"))))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aManagerBeginsEntriesAboutTheChildrenOfTheirTeamsOnly() {
    Case about = made.plannedAudit();
    Case another = made.plannedAudit();
    assertThat(draft(about.manager(), REFERRALS, about.childReference().toLowerCase()))
        .isPositive();
    assertThatThrownBy(() -> draft(another.manager(), REFERRALS, about.childReference()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("no child");
  }

  @Test
  void aManagerSeesAndKeepsWhatIsAboutTheService() {
    Case about = made.plannedAudit();
    long entry = savedSession(keeper(), "2017-03-14", 17);
    assertThat(statusOf(about.manager(), entry)).isEqualTo(RegisterEntry.Status.SAVED);
    assertThat(savedSession(about.manager(), "2017-03-15", 12)).isPositive();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"BOARD", "QA_OFFICER", "ADMINISTRATOR"})
  void whoeverIsNotNamedSeesNoRegister(Role role) {
    Actor somebody = made.somebody(role, Set.of());
    assertThatThrownBy(() -> made.as(somebody, registers::registers))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> draft(somebody, TRAINING, null)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void aListIsSortedByAnyOfItsColumns() {
    Case about = made.plannedAudit();
    savedReferral(about.lead(), about.childReference(), "2017-05-01");
    savedReferral(about.lead(), about.childReference(), "2016-12-31");
    RegisterQuery byDay =
        new RegisterQuery(
            REFERRALS, about.childReference(), "", null, null, null, null, "RF2", false);
    assertThat(made.as(about.lead(), () -> registers.list(byDay, 0, 10)))
        .extracting(row -> row.words("RF2"))
        .containsExactly("31 December 2016", "1 May 2017");
    assertThat(made.as(about.lead(), () -> registers.list(byDay, 1, 10))).hasSize(1);
    assertThat(made.as(about.lead(), () -> registers.count(byDay))).isEqualTo(2);
  }

  @Test
  void aListIsLimitedToAPeriodATeamAndWords() {
    Case about = made.plannedAudit();
    savedReferral(about.lead(), about.childReference(), "2017-05-01");
    assertThat(count(about, LocalDate.of(2017, 5, 1), null, "")).isEqualTo(1);
    assertThat(count(about, LocalDate.of(2017, 5, 2), null, "")).isZero();
    assertThat(count(about, null, about.team().getId(), "")).isEqualTo(1);
    assertThat(count(about, null, -1L, "")).isZero();
    assertThat(count(about, null, null, "1 may 2017")).isEqualTo(1);
    assertThat(count(about, null, null, "100%")).isZero();
  }

  private long count(Case about, LocalDate from, Long team, String words) {
    return made.as(
        about.lead(),
        () ->
            registers.count(
                new RegisterQuery(
                    REFERRALS,
                    about.childReference(),
                    words,
                    team,
                    from,
                    null,
                    null,
                    RegisterQuery.BY_DAY,
                    true)));
  }

  @Test
  void whatIsWorkedOutFromAnotherEntryFollowsIt() {
    Case about = made.plannedAudit();
    long later = savedReferral(about.lead(), about.childReference(), "2017-05-01");
    long earlier = savedReferral(about.lead(), about.childReference(), "2016-12-31");
    assertThat(shown(about, later).words("RF3")).isEqualTo("31 December 2016");
    made.as(about.lead(), run(() -> registers.withdraw(earlier, "Of another child")));
    assertThat(shown(about, later).words("RF3")).isNotEqualTo("31 December 2016");
  }

  private RegisterRow shown(Case about, long entry) {
    return ofChild(about.lead(), REFERRALS, about.childReference()).stream()
        .filter(row -> row.id() == entry)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWasSealedCanNotBeChangedByTheApplication() throws SQLException {
    long entry = savedSession(keeper(), "2017-03-14", 17);
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE sealed_answer SET value = '20' WHERE sheet_id = ?")) {
      update.setLong(1, entry);
      assertThatThrownBy(update::executeUpdate).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void everythingThatHappensIsOnTheTrail() throws SQLException {
    Actor keeper = keeper();
    long entry = savedSession(keeper, "2017-03-14", 17);
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT string_agg(did, '; ' ORDER BY position) FROM trail_entry"
                    + " WHERE subject_kind = 'register-entry' AND subject_id = ?")) {
      query.setString(1, Long.toString(entry));
      try (ResultSet result = query.executeQuery()) {
        result.next();
        assertThat(result.getString(1)).isEqualTo("began an entry; saved the entry");
      }
    }
  }
}
