package org.caseaudit.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annex A as authorities really send it: of several years, in several shapes, and untidy. */
class AnnexATest {

  private static final List<Object> LIST_6 =
      List.of(
          "Child Unique ID",
          "Gender",
          "Ethnicity",
          "Date of Birth",
          "Age",
          "Does the Child have a Disability",
          "CIN Start Date",
          "Primary Need Code",
          "Date Child Was Last Seen",
          "CIN Closure Date",
          "Reason for Closure",
          "Case Status",
          "Allocated Team",
          "Allocated Worker");

  private static List<Object> inNeed(Object id, String status, Object closed) {
    return List.of(
        id,
        "b) Female",
        "a) WBRI",
        42000,
        6.138261464,
        "b) No",
        44090,
        "N1",
        44260,
        closed,
        "",
        status,
        "Duty",
        "W7");
  }

  private static List<Object> listEight(String uasc, String age) {
    List<Object> heading = new ArrayList<>();
    heading.addAll(
        List.of(
            "child unique id ",
            "Gender",
            "Ethnicity",
            "Date of Birth",
            age,
            uasc,
            "Does the Child have a Disability"));
    heading.addAll(
        List.of(
            "Date Started to be Looked After",
            "Child’s Legal Status",
            "Date Ceased to be Looked After",
            "Allocated Team",
            "Allocated Worker"));
    return heading;
  }

  private static ReadFile read(MadeWorkbook workbook, String kind) {
    return kind.equals("xlsx")
        ? ReadFile.of(new ReadFile.Sent("annex.xlsx", workbook.xlsx()))
        : ReadFile.of(new ReadFile.Sent("annex.ods", workbook.ods()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "ods"})
  void childrenInNeedAreReadFromEitherWorkbook(String kind) {
    ReadFile read =
        read(
            new MadeWorkbook()
                .sheet("List 6", LIST_6, inNeed(1761444, "c) Child in need plan", "")),
            kind);

    assertThat(read.faults).isEmpty();
    assertThat(read.cases)
        .extracting(
            StagedCase::childReference,
            StagedCase::planStatus,
            StagedCase::openedOn,
            StagedCase::age,
            StagedCase::gender,
            StagedCase::teamWords)
        .containsExactly(
            tuple("1761444", "child-in-need", LocalDate.of(2020, 9, 16), 6, "Female", "Duty"));
  }

  @Test
  void aClosedEpisodeBecomesAClosedCaseAndAnOpenAssessmentIsPassedOver() {
    ReadFile read =
        read(
            new MadeWorkbook()
                .sheet(
                    "List 6",
                    LIST_6,
                    inNeed("A1", "e) Closed episode", 44290),
                    inNeed("A2", "d) Open assessment", "")),
            "xlsx");

    assertThat(read.cases)
        .extracting(StagedCase::childReference, StagedCase::planStatus, StagedCase::closedOn)
        .containsExactly(tuple("A1", "closed", LocalDate.of(2021, 4, 4)));
    assertThat(read.odd())
        .anyMatch(words -> words.startsWith("Rows passed over because of what “Case Status” says"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N))",
        "UNACCOMPANIED ASYLUM SEEKING CHILD (UASC) within the last 12 months (Y/N)  ",
        "Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)"
      })
  void headingsAreKnownHoweverTheyAreWritten(String uasc) {
    ReadFile read =
        read(
            new MadeWorkbook()
                .sheet(
                    "Looked after",
                    listEight(uasc, "Age of Child (Years)"),
                    List.of(
                        "CL-1",
                        "1 - Male",
                        "s) OOTH",
                        38000,
                        "16.2",
                        "a) Yes",
                        "No",
                        "2019-03-01",
                        "C2: Full care order",
                        "",
                        "LAC",
                        "w1")),
            "ods");

    StagedCase child = read.child("CL-1");
    assertThat(child.uasc()).isTrue();
    assertThat(child.disability()).isFalse();
    assertThat(child.gender()).isEqualTo("Male");
    assertThat(child.legalStatus()).isEqualTo("Full care order");
    assertThat(child.age()).isEqualTo(16);
  }

  @Test
  void titleRowsRepeatedHeadingsAndEmptyColumnsAreTolerated() {
    List<Object> heading = new ArrayList<>(LIST_6);
    heading.addAll(List.of("", "", " "));
    ReadFile read =
        read(
            new MadeWorkbook()
                .sheet(
                    "6",
                    List.of("Annex A"),
                    List.of("", "As at 31 March"),
                    heading,
                    inNeed("A1", "Child in need plan", ""),
                    LIST_6,
                    inNeed("A2", "c) child in need plan", "#N/A")),
            "xlsx");

    assertThat(read.cases).extracting(StagedCase::childReference).containsExactly("A1", "A2");
    assertThat(read.odd())
        .contains(
            "Rows above the heading: passed over.",
            "“CIN Closure Date” holds #N/A: taken as empty.");
    assertThat(read.sheets)
        .singleElement()
        .satisfies(sheet -> assertThat(sheet.unknown()).isEmpty());
  }

  @Test
  void aFaultyCellThatIsNotNeededIsLeftEmptyAndOneThatIsLeavesTheRowOut() {
    List<Object> noStart = new ArrayList<>(inNeed("A1", "c) Child in need plan", ""));
    noStart.set(6, "last spring");
    List<Object> oddAge = new ArrayList<>(inNeed("A2", "c) Child in need plan", ""));
    oddAge.set(4, "six");
    ReadFile read = read(new MadeWorkbook().sheet("List 6", LIST_6, noStart, oddAge), "xlsx");

    assertThat(read.faults)
        .extracting(ImportFault::sheet, ImportFault::row, ImportFault::column, ImportFault::leftOut)
        .containsExactly(
            tuple("List 6", 2, "CIN Start Date", true), tuple("List 6", 3, "Age", false));
    assertThat(read.cases).extracting(StagedCase::childReference).containsExactly("A2");
  }

  @Test
  void aNameWhereTheReferenceShouldBeIsRefusedAndNotRepeated() {
    ReadFile read =
        read(
            new MadeWorkbook()
                .sheet("List 6", LIST_6, inNeed("Ann Example", "c) Child in need plan", "")),
            "xlsx");

    assertThat(read.cases).isEmpty();
    assertThat(read.faults)
        .singleElement()
        .asString()
        .contains("looks like a person’s name")
        .doesNotContain("Ann");
  }

  @Test
  void careLeaversOfBeforeTheNewColumnsAreRead() {
    ReadFile read =
        read(
            new MadeWorkbook()
                .sheet(
                    "List 9",
                    List.of(
                        "Child Unique ID",
                        "Gender",
                        "Ethnicity",
                        "Date of Birth",
                        "Age",
                        "Does the Child have a Disability",
                        "Allocated Team",
                        "Allocated Worker",
                        "Eligibility Category",
                        "LA in Touch",
                        "Type of Accommodation",
                        "Suitability of Accommodation",
                        "Activity Status"),
                    List.of(
                        "L9",
                        "a) Male",
                        "",
                        "",
                        "19.9",
                        "b) No",
                        "Leaving care",
                        "w2",
                        "b) Former relevant",
                        "a) Yes",
                        "",
                        "",
                        "")),
            "xlsx");

    assertThat(read.child("L9").planStatus()).isEqualTo("care-leaver");
    assertThat(read.child("L9").openedOn()).isNull();
    assertThat(read.sheets.get(0).missing()).isNotEmpty();
  }

  @Test
  void listsThatFeedNothingAreRecognisedAndSaidToBe() {
    ReadFile read =
        read(
            new MadeWorkbook()
                .sheet(
                    "List 1",
                    List.of("Child Unique ID", "Date of Contact", "Contact Source"),
                    List.of("1", "2", "3"))
                .sheet("List 6", LIST_6, inNeed("A1", "c", ""))
                .sheet("Notes", List.of("Made by", "Somebody")),
            "xlsx");

    assertThat(read.sheets)
        .extracting(ImportSheet::sheet, ImportSheet::fate, ImportSheet::rows)
        .containsExactly(
            tuple("List 1", ImportSheet.Fate.READ_NOT_USED, 1),
            tuple("List 6", ImportSheet.Fate.USED, 1),
            tuple("Notes", ImportSheet.Fate.NOT_RECOGNISED, 0));
  }

  @Test
  void aChildInSeveralListsIsRankedByTheProfilesPrecedence() {
    ReadFile read =
        read(
            new MadeWorkbook()
                .sheet("List 6", LIST_6, inNeed("A1", "c", ""))
                .sheet(
                    "List 8",
                    listEight("UASC", "Age"),
                    List.of("A1", "", "", "", "9", "", "", "2021-01-05", "", "", "LAC", "")),
            "xlsx");

    assertThat(read.cases)
        .extracting(StagedCase::planStatus)
        .containsExactly("child-in-need", "looked-after");
    assertThat(read.cases.get(1).rank()).isLessThan(read.cases.get(0).rank());
  }

  @Test
  void aReferralBecomesAnEntryWhateverLettersItsCodesBegin() {
    ReadFile read =
        read(
            new MadeWorkbook()
                .sheet(
                    "List 3",
                    List.of(
                        "Child Unique ID", "Date of referral", "Referral Source", "Referral NFA?"),
                    List.of("A1", 44090, "j) 3D: Health services", "a) Yes"),
                    List.of("A2", "16/09/2020 00:00", "q) 6: Police", "No")),
            "xlsx");

    assertThat(read.entries)
        .extracting(StagedEntry::childReference, entry -> entry.answers().toString())
        .containsExactly(
            tuple("A1", "{RF2=2020-09-16, RF5=health, RF6=no-action, RF7=no}"),
            tuple("A2", "{RF2=2020-09-16, RF5=police, RF6=further-action, RF7=no}"));
  }

  @Test
  void nothingThatIsKeptHoldsADateOfBirth() {
    ReadFile read = read(new MadeWorkbook().sheet("List 6", LIST_6, inNeed("A1", "c", "")), "xlsx");

    assertThat(read.cases.toString() + read.faults + read.entries + read.sheets + read.oddities)
        .doesNotContain("42000")
        .doesNotContain(LocalDate.of(1899, 12, 30).plusDays(42000).toString());
  }
}
