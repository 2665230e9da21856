package org.caseaudit.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.caseaudit.inside.Made.Case;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerChange;
import org.caseaudit.sheet.AnswerSaved;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.sheet.StaleAnswer;
import org.caseaudit.template.Address;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;

/** The one way an answer changes. */
class SheetServiceIT extends ServerIT {

  @Inject private Made made;
  @Inject private SheetService sheets;

  @Resource(lookup = "java:jboss/datasources/CaseAudit")
  private DataSource database;

  @Test
  void anAnswerIsThereWhenItIsReadAgain() {
    Case audit = made.plannedAudit();
    Address address = someQuestion(audit);
    answer(audit, address, 0, "partly");
    assertThat(open(audit).stored(address).orElseThrow().value()).isEqualTo("partly");
  }

  @Test
  void anAnswerCountsItsVersions() {
    Case audit = made.plannedAudit();
    Address address = someQuestion(audit);
    assertThat(answer(audit, address, 0, "yes").answer().version()).isEqualTo(1);
    assertThat(answer(audit, address, 1, "no").answer().version()).isEqualTo(2);
  }

  @Test
  void theSameOperationAgainChangesNothing() {
    Case audit = made.plannedAudit();
    Address address = someQuestion(audit);
    AnswerChange change =
        new AnswerChange("operation-" + made.next(), address, 0, "answered", "yes", null);
    AnswerSaved first = answer(audit, change);
    answer(audit, address, 1, "no");
    AnswerSaved again = answer(audit, change);
    assertThat(again.answer().version()).isEqualTo(first.answer().version());
    assertThat(again.savedAt()).isEqualTo(first.savedAt());
    assertThat(open(audit).stored(address).orElseThrow().value()).isEqualTo("no");
  }

  @Test
  void aStaleAnswerIsRefusedWithBothValues() {
    Case audit = made.plannedAudit();
    Address address = someQuestion(audit);
    answer(audit, address, 0, "yes");
    assertThatThrownBy(() -> answer(audit, address, 0, "no"))
        .isInstanceOfSatisfying(
            StaleAnswer.class,
            stale -> {
              assertThat(stale.yours().value()).isEqualTo("no");
              assertThat(stale.theirs().value()).isEqualTo("yes");
            });
  }

  @Test
  void aClearedAnswerGoesOnCounting() {
    Case audit = made.plannedAudit();
    Address address = someQuestion(audit);
    answer(audit, address, 0, "yes");
    answer(audit, new AnswerChange("operation-" + made.next(), address, 1, "cleared", null, null));
    assertThat(open(audit).given()).noneMatch(answer -> answer.address().equals(address));
    assertThat(answer(audit, address, 2, "no").answer().version()).isEqualTo(3);
  }

  @Test
  void ofManyAtOnceOneWinsAndTheOthersAreTold() throws Exception {
    Case audit = made.plannedAudit();
    Address address = someQuestion(audit);
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> attempts =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(i -> () -> wins(audit, address))
              .toList();
      int winners = 0;
      for (Future<Boolean> attempt : people.invokeAll(attempts)) {
        winners += attempt.get() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    } finally {
      people.shutdownNow();
    }
    assertThat(Made.version(open(audit), address)).isEqualTo(1);
  }

  private boolean wins(Case audit, Address address) {
    try {
      answer(audit, address, 0, "yes");
      return true;
    } catch (StaleAnswer stale) {
      return false;
    }
  }

  @Test
  void somebodyElsesSheetLooksLikeNone() {
    Case audit = made.plannedAudit();
    Actor another = made.somebody(Role.QA_OFFICER, Set.of());
    assertThatThrownBy(() -> made.as(another, () -> sheets.open(audit.audit())))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not found");
  }

  @Test
  void theManagerReadsButDoesNotAnswer() {
    Case audit = made.plannedAudit();
    Address address = someQuestion(audit);
    assertThat(made.as(audit.manager(), () -> sheets.open(audit.audit()))).isNotNull();
    assertThatThrownBy(
            () ->
                made.as(
                    audit.manager(), () -> sheets.answer(audit.audit(), change(address, 0, "yes"))))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void theBoardSeesNoSheet() {
    Case audit = made.plannedAudit();
    Actor member = made.somebody(Role.BOARD, Set.of());
    assertThatThrownBy(() -> made.as(member, () -> sheets.open(audit.audit())))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void aValueThatDoesNotFitIsRefusedNamingTheQuestion() {
    Case audit = made.plannedAudit();
    Address address = someQuestion(audit);
    String text = open(audit).template().question(address.question()).text();
    assertThatThrownBy(() -> answer(audit, address, 0, "perhaps"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(text);
  }

  @Test
  void aTextComesBackAsItWasWritten() {
    Case audit = made.plannedAudit();
    Address address = Address.of("Z5");
    String text =
        "Tigrinya: ሰላም, emoji 🙂, combining e\u0301, right-to-left \u202Eabc\r\nand a new line";
    answer(audit, address, 0, text);
    assertThat(open(audit).stored(address).orElseThrow().value()).isEqualTo(text);
  }

  @Test
  void aCharacterThatCannotBeStoredIsRefusedNotLost() {
    Case audit = made.plannedAudit();
    assertThatThrownBy(() -> answer(audit, Address.of("Z5"), 0, "a\u0000b"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void everyChangeIsInTheTrailWithItsValuesBeforeAndAfter() throws SQLException {
    Case audit = made.plannedAudit();
    Address address = someQuestion(audit);
    answer(audit, address, 0, "yes");
    answer(audit, address, 1, "no");
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT before, after, account_id FROM trail_entry
                WHERE subject_kind = 'sheet' AND subject_id = ? AND place = ? ORDER BY position
                """)) {
      query.setString(1, Long.toString(audit.audit()));
      query.setString(2, address.toString());
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        assertThat(rows.getString("before")).isNull();
        rows.next();
        assertThat(rows.getString("before")).isEqualTo("yes");
        assertThat(rows.getString("after")).isEqualTo("no");
        assertThat(rows.getLong("account_id")).isEqualTo(audit.officer().id());
      }
    }
  }

  private Address someQuestion(Case audit) {
    return Address.of(Made.yesNo(open(audit)).code());
  }

  private OpenedSheet open(Case audit) {
    return made.as(audit.officer(), () -> sheets.open(audit.audit()));
  }

  private AnswerSaved answer(Case audit, Address address, long version, String value) {
    return answer(audit, change(address, version, value));
  }

  private AnswerSaved answer(Case audit, AnswerChange change) {
    return made.as(audit.officer(), () -> sheets.answer(audit.audit(), change));
  }

  private AnswerChange change(Address address, long version, String value) {
    return new AnswerChange("operation-" + made.next(), address, version, "answered", value, null);
  }
}
