package org.caseaudit.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.shared.RowFault;
import org.junit.jupiter.api.Test;

/** What a file of entries may say, and how its faults are told. */
class RegisterReaderTest {

  private static final String TRAINING = "reference,TR1,TR2,TR6,TR3,TR4,TR5\n";
  private static final String HEALTH = "child_reference,HA1k,HA0,HA1,HA2,HA9x\n";

  private static RegisterReader read(String register, String csv) {
    RegisterReader reader =
        new RegisterReader(
            DeliveredPack.template(register),
            DeliveredPack.PACK.reference(),
            LocalDate.of(2017, 9, 18),
            child -> child.equals("CL-0001") ? Optional.of(Map.of()) : Optional.empty());
    try {
      reader.read(CsvFile.of("entries.csv", new StringReader(csv)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader;
  }

  private static List<RowFault> faults(String register, String csv) {
    return read(register, csv).faults();
  }

  private static EntryRow row(String register, String csv) {
    RegisterReader reader = read(register, csv);
    assertThat(reader.faults()).isEmpty();
    assertThat(reader.rows()).hasSize(1);
    return reader.rows().get(0);
  }

  private static String answer(EntryRow row, String question) {
    return row.answers().get(question).value().plain();
  }

  @Test
  void anAnswerIsACodeOrItsWords() {
    EntryRow row =
        row(
            "training",
            TRAINING
                + "T-1,2016-11-02,health passports in everyday casework,A team meeting,20,17,\n");
    assertThat(answer(row, "TR2")).isEqualTo("health-passports");
    assertThat(answer(row, "TR6")).isEqualTo("team-meeting");
    assertThat(row.reference()).isEqualTo("T-1");
  }

  @Test
  void aDateIsWrittenEitherWay() {
    EntryRow row = row("training", TRAINING + ",31/03/2017,smart-plans,single-agency,20,17,\n");
    assertThat(answer(row, "TR1")).isEqualTo("2017-03-31");
  }

  @Test
  void semicolonsSeparateWhereTheHeadingHasThem() {
    EntryRow row =
        row("training", "TR1;TR2;TR6;TR3;TR4\n2017-03-31;smart-plans;single-agency;20;17\n");
    assertThat(answer(row, "TR3")).isEqualTo("20");
  }

  @Test
  void everyFaultIsToldWithItsLineAndColumn() {
    assertThat(
            faults(
                "training",
                TRAINING
                    + "T-1,2016-02-30,smart-plans,single-agency,20,17,\n"
                    + "T-2,2017-03-31,juggling,single-agency,many,17,\n"))
        .extracting(RowFault::line, RowFault::column)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, "TR1"),
            org.assertj.core.groups.Tuple.tuple(3L, "TR2"),
            org.assertj.core.groups.Tuple.tuple(3L, "TR3"));
  }

  @Test
  void whatIsMissingIsAFaultOfItsColumn() {
    assertThat(faults("training", TRAINING + "T-1,2017-03-31,smart-plans,,20,17,\n"))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.column()).isEqualTo("TR6");
              assertThat(fault.message()).contains("not answered");
            });
  }

  @Test
  void whatIsNotAskedIsToBeLeftEmpty() {
    assertThat(
            faults(
                "health-assessments",
                "child_reference,HA1k,HA0,HA1a,HA9x\nCL-0001,initial,2017-01-09,50,none\n"))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.column()).isEqualTo("HA1a");
              assertThat(fault.message()).contains("isn't asked here");
            });
  }

  @Test
  void aChildOutsideOnesPartOfTheCaseloadIsUnknown() {
    assertThat(
            faults(
                "health-assessments",
                HEALTH + "CL-0002,initial,2017-01-09,2017-01-10,2017-02-01,none\n"))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.column()).isEqualTo("child_reference");
              assertThat(fault.message()).contains("no child “CL-0002”");
            });
  }

  @Test
  void aReferenceIsKnownHoweverItIsCapitalised() {
    EntryRow row =
        row(
            "health-assessments",
            HEALTH + "cl-0001,initial,2017-01-09,2017-01-10,2017-02-01,none\n");
    assertThat(row.child()).isEqualTo("CL-0001");
  }

  @Test
  void anUnknownColumnIsAnsweredWithThoseThereAre() {
    assertThat(faults("training", "TR1,XX\n2017-03-31,1\n"))
        .singleElement()
        .satisfies(
            fault -> assertThat(fault.message()).contains("no such question").contains("TR1, TR2"));
  }

  @Test
  void whatAnExportShowsBesideTheAnswersIsPassedOver() {
    EntryRow row =
        row(
            "health-assessments",
            "entry,reference,child_reference,team,day,status,HA1k,HA0,HA6,HA5,HA9x\n"
                + "42,,CL-0001,A team,2017-02-06,Saved,initial,2017-01-09,2017-02-06,no,none\n");
    assertThat(row.entry()).isEqualTo(42);
    assertThat(row.answers()).containsOnlyKeys("HA1k", "HA0", "HA9x");
  }

  @Test
  void twoRowsThatSayTheSameNeedReferences() {
    String line = ",2017-03-31,smart-plans,single-agency,20,17,\n";
    assertThat(faults("training", TRAINING + line + line))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("the same as line 2"));
  }

  @Test
  void theSameReferenceTwiceIsAFault() {
    assertThat(
            faults(
                "training",
                TRAINING
                    + "T-1,2017-03-31,smart-plans,single-agency,20,17,\n"
                    + "T-1,2017-04-30,smart-plans,single-agency,20,17,\n"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("already on line 2"));
  }

  @Test
  void theOrderOfColumnsChangesNothingOfWhatIsSaid() {
    EntryRow one =
        row("training", "TR1,TR2,TR6,TR3,TR4\n2017-03-31,smart-plans,single-agency,20,17\n");
    EntryRow other =
        row("training", "TR4,TR3,TR6,TR2,TR1\n17,20,single-agency,smart-plans,31/03/2017\n");
    assertThat(one.contents().digest()).isEqualTo(other.contents().digest());
  }

  @Test
  void aColumnThatTheFileLacksLeavesTheAnswerAsItIs() {
    EntryRow whole = row("training", TRAINING + ",2017-03-31,smart-plans,single-agency,20,17,2\n");
    EntryRow part =
        row("training", "TR1,TR2,TR6,TR3,TR4\n2017-03-31,smart-plans,single-agency,20,18\n");
    Contents after = part.onto(whole.contents());
    assertThat(after.answers().get("TR5").value().plain()).isEqualTo("2");
    assertThat(after.answers().get("TR4").value().plain()).isEqualTo("18");
  }

  @Test
  void aHeadingAloneIsNoFileOfEntries() {
    assertThat(faults("training", TRAINING))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("no entry below it"));
  }

  @Test
  void severalAnswersAreSeparatedBySemicolons() {
    EntryRow row =
        row(
            "health-assessments",
            "child_reference,HA1k,HA0,HA9,HA9x\n"
                + "CL-0001,initial,2017-01-09,consent; late-request,none\n");
    assertThat(answer(row, "HA9")).isEqualTo("late-request,consent");
  }
}
