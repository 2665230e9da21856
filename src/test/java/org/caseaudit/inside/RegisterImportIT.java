package org.caseaudit.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseaudit.inside.Made.run;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Set;
import org.caseaudit.inside.Made.Case;
import org.caseaudit.register.RegisterExportService;
import org.caseaudit.register.RegisterImportService;
import org.caseaudit.register.RegisterPreview;
import org.caseaudit.register.RegisterQuery;
import org.caseaudit.register.RegisterRefused;
import org.caseaudit.register.RegisterRow;
import org.caseaudit.register.RegisterService;
import org.caseaudit.register.Revision;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;

/** Entries out of a file and into one. */
class RegisterImportIT extends ServerIT {

  private static final String HEADING = "reference,TR1,TR2,TR6,TR3,TR4\n";
  private static final String HEALTH = "child_reference,HA1k,HA0,HA1,HA2,HA9x\n";

  @Inject private Made made;
  @Inject private RegisterService registers;
  @Inject private RegisterImportService imports;
  @Inject private RegisterExportService exports;

  private Actor keeper() {
    return made.somebody(Role.REGISTER_KEEPER, Set.of());
  }

  private RegisterPreview imported(Actor actor, String register, String csv) {
    return made.as(actor, () -> imports.importFile(register, file(csv)));
  }

  private static CsvFile file(String csv) {
    try {
      return CsvFile.of("entries.csv", new StringReader(csv));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String session(String reference, int came) {
    return HEADING + reference + ",2017-03-14,smart-plans,team-meeting,20," + came + "\n";
  }

  private RegisterRow row(Actor actor, String reference) {
    return made.as(
            actor,
            () ->
                registers.list(
                    new RegisterQuery(
                        "training",
                        "",
                        reference,
                        null,
                        null,
                        null,
                        null,
                        RegisterQuery.BY_DAY,
                        true),
                    0,
                    10))
        .get(0);
  }

  @Test
  void theSameFileAgainChangesNothing() {
    Actor keeper = keeper();
    String csv = session("R-" + made.next(), 17);
    assertThat(imported(keeper, "training", csv).added()).isEqualTo(1);
    RegisterPreview again = imported(keeper, "training", csv);
    assertThat(again.added() + again.corrected()).isZero();
    assertThat(again.unchanged()).isEqualTo(1);
  }

  @Test
  void aRowWithoutReferenceIsKnownAgainByWhatItSays() {
    Case about = made.plannedAudit();
    String csv =
        HEALTH + about.childReference() + ",initial,2017-01-09,2017-01-10,2017-02-01,none\n";
    assertThat(imported(about.lead(), "health-assessments", csv).added()).isEqualTo(1);
    assertThat(imported(about.lead(), "health-assessments", csv).unchanged()).isEqualTo(1);
  }

  @Test
  void anotherAnswerUnderTheSameReferenceCorrectsTheEntry() {
    Actor keeper = keeper();
    String reference = "R-" + made.next();
    imported(keeper, "training", session(reference, 17));
    RegisterPreview look =
        made.as(keeper, () -> imports.preview("training", file(session(reference, 18))));
    assertThat(look.changes())
        .singleElement()
        .satisfies(
            correction ->
                assertThat(correction.answers())
                    .containsExactly(
                        new Revision.Change(correction.answers().get(0).question(), "17", "18")));

    assertThat(imported(keeper, "training", session(reference, 18)).corrected()).isEqualTo(1);

    long entry = row(keeper, reference).id();
    assertThat(row(keeper, reference).words("TR4")).isEqualTo("18");
    assertThat(made.as(keeper, () -> registers.history(entry)))
        .extracting(Revision::what)
        .containsExactly("Saved again", "Opened to be corrected", "Saved");
  }

  @Test
  void oneFaultKeepsTheWholeFileOut() {
    Actor keeper = keeper();
    String reference = "R-" + made.next();
    String csv = session(reference, 17) + "R-bad,2017-03-14,juggling,team-meeting,20,17\n";
    assertThatThrownBy(() -> imported(keeper, "training", csv))
        .isInstanceOfSatisfying(
            RegisterRefused.class,
            refused ->
                assertThat(refused.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.line()).isEqualTo(3)));
    assertThat(
            made.as(
                keeper,
                () ->
                    registers.count(
                        new RegisterQuery(
                            "training",
                            "",
                            reference,
                            null,
                            null,
                            null,
                            null,
                            RegisterQuery.BY_DAY,
                            true))))
        .isZero();
  }

  @Test
  void aWithdrawnEntryStaysWithdrawn() {
    Actor keeper = keeper();
    String reference = "R-" + made.next();
    imported(keeper, "training", session(reference, 17));
    long entry = row(keeper, reference).id();
    made.as(keeper, run(() -> registers.withdraw(entry, "It was cancelled")));
    RegisterPreview again = imported(keeper, "training", session(reference, 17));
    assertThat(again.withdrawn()).isEqualTo(1);
    assertThat(again.added()).isZero();
  }

  @Test
  void anEntryBeingCorrectedIsNotOvertaken() {
    Actor keeper = keeper();
    String reference = "R-" + made.next();
    imported(keeper, "training", session(reference, 17));
    long entry = row(keeper, reference).id();
    made.as(keeper, run(() -> registers.correct(entry, "To be looked at")));
    assertThatThrownBy(() -> imported(keeper, "training", session(reference, 18)))
        .isInstanceOfSatisfying(
            RegisterRefused.class,
            refused -> assertThat(refused.faults().get(0).message()).contains("has to be saved"));
  }

  @Test
  void aManagerImportsForTheirTeamsOnly() {
    Case about = made.plannedAudit();
    Case another = made.plannedAudit();
    String csv =
        HEALTH + about.childReference() + ",initial,2017-01-09,2017-01-10,2017-02-01,none\n";
    assertThatThrownBy(() -> imported(another.manager(), "health-assessments", csv))
        .isInstanceOf(RegisterRefused.class);
    assertThat(imported(about.manager(), "health-assessments", csv).added()).isEqualTo(1);
  }

  @Test
  void theBoardImportsNothing() {
    Actor member = made.somebody(Role.BOARD, Set.of());
    assertThatThrownBy(() -> imported(member, "training", session("R-1", 17)))
        .isInstanceOf(NotAllowed.class);
  }

  private String exported(Actor actor, RegisterQuery wanted) {
    StringWriter out = new StringWriter();
    made.as(actor, run(() -> exports.export(wanted, out)));
    return out.toString();
  }

  private static RegisterQuery words(String register, String words) {
    return new RegisterQuery(
        register, "", words, null, null, null, null, RegisterQuery.BY_DAY, true);
  }

  @Test
  void whatIsExportedCanBeImportedAndChangesNothing() {
    Actor keeper = keeper();
    String reference = "R-" + made.next();
    imported(keeper, "training", session(reference, 17));
    String csv = exported(keeper, words("training", reference));
    assertThat(csv.lines()).hasSize(2);
    assertThat(imported(keeper, "training", csv).unchanged()).isEqualTo(1);
  }

  @Test
  void noCellThatIsExportedIsAFormula() {
    Actor keeper = keeper();
    String reference = "=R" + made.next();
    imported(keeper, "training", session(reference, 17));
    assertThat(exported(keeper, words("training", reference))).contains(",'" + reference + ",");
  }

  @Test
  void anExportHoldsWhatTheReaderMaySeeOnly() {
    Case about = made.plannedAudit();
    Case another = made.plannedAudit();
    imported(
        about.lead(),
        "health-assessments",
        HEALTH + about.childReference() + ",initial,2017-01-09,2017-01-10,2017-02-01,none\n");
    RegisterQuery all = RegisterQuery.everything("health-assessments");
    assertThat(exported(about.manager(), all)).contains(about.childReference());
    assertThat(exported(another.manager(), all)).doesNotContain(about.childReference());
  }
}
