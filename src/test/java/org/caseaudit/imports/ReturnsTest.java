package org.caseaudit.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The SSDA903 return and the children in need census. */
class ReturnsTest {

  private static final String HEADER =
      "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nL1,1,11/07/2015,WBRI,A123,,\n";
  private static final String EPISODES =
      """
      CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
      L1,02/12/2018,S,V2,N5,U5,PR4,16/05/2019,X1,CREQB,AB1 2CD,AB1 2CD,1
      L1,16/05/2019,P,C2,N5,K2,PR2,,,,AB1 2CD,AB1 2CD,2
      """;

  @Test
  void episodesBecomePlacementsWithTheAgeWorkedOutWhileReading() {
    ReadFile read =
        ReadFile.of(
            ReadFile.Sent.text("episodes.csv", EPISODES), ReadFile.Sent.text("header.csv", HEADER));

    assertThat(read.faults).isEmpty();
    assertThat(read.entries)
        .extracting(StagedEntry::reference, entry -> entry.answers().toString())
        .containsExactly(
            tuple(
                "ssda903/episodes/L1/2018-12-02",
                "{PE1=2018-12-02, PE1r=s, PE5=2018-12-02, PE7=3, PE8=no, PE4=foster-other,"
                    + " PE6=private, PE2=2019-05-16, PE3=creqb}"),
            tuple(
                "ssda903/episodes/L1/2019-05-16",
                "{PE1=2019-05-16, PE1r=p, PE5=2018-12-02, PE7=3, PE8=no, PE4=childrens-home,"
                    + " PE6=other-authority}"));
  }

  @Test
  void nothingOfThePostcodesNamesOrBirthsIsKept() {
    ReadFile read =
        ReadFile.of(
            ReadFile.Sent.text("episodes.csv", EPISODES), ReadFile.Sent.text("header.csv", HEADER));

    assertThat(read.cases.toString() + read.entries + read.faults + read.sheets)
        .doesNotContain("AB1")
        .doesNotContain("A123")
        .doesNotContain("2015-07-11")
        .doesNotContain("11/07/2015");
  }

  @Test
  void episodesWithoutTheFileOfBirthsSayWhatIsMissing() {
    ReadFile read = ReadFile.of(ReadFile.Sent.text("episodes.csv", EPISODES));

    assertThat(read.entries).isEmpty();
    assertThat(read.faults).hasSize(2).allMatch(fault -> fault.words().contains("header"));
    assertThat(read.cases)
        .extracting(StagedCase::legalStatus)
        .containsExactly("Section 20", "Full care order");
  }

  @Test
  void filesOfTheReturnThatFeedNothingAreReadAndNotUsed() {
    ReadFile read =
        ReadFile.of(
            ReadFile.Sent.text("header.csv", HEADER),
            ReadFile.Sent.text(
                "reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nL1,11/07/2015,01/02/2019,PN1\n"),
            ReadFile.Sent.text(
                "oc3.csv", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nL1,11/07/2015,YES,F1,B1\n"));

    assertThat(read.sheets)
        .extracting(ImportSheet::fate)
        .containsExactly(
            ImportSheet.Fate.USED, ImportSheet.Fate.READ_NOT_USED, ImportSheet.Fate.READ_NOT_USED);
  }

  @Test
  void theCensusGivesCasesAndReferralsOfEitherYearsElements() {
    String census =
        """
        <Message><Children>
          <Child><ChildIdentifiers><LAchildID>C1</LAchildID><UPN>A1</UPN><PersonBirthDate>2012-03-24</PersonBirthDate><GenderCurrent>1</GenderCurrent></ChildIdentifiers>
            <CINdetails><CINreferralDate>2024-10-06</CINreferralDate><ReferralSource>1A</ReferralSource><ReferralNFA>0</ReferralNFA>
              <ChildProtectionPlans><CPPstartDate>2024-11-01</CPPstartDate></ChildProtectionPlans></CINdetails></Child>
          <Child><ChildIdentifiers><LAchildID>C2</LAchildID><PersonBirthDate>2012-03-24</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
            <CINdetails><CINreferralDate>2024-01-06</CINreferralDate><ReferralSource>6</ReferralSource><CINclosureDate>2024-03-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure></CINdetails>
            <CINdetails><CINreferralDate>2024-09-06</CINreferralDate></CINdetails></Child>
        </Children></Message>
        """;
    ReadFile read = ReadFile.of(ReadFile.Sent.text("cin.xml", census));

    assertThat(read.faults).isEmpty();
    assertThat(read.cases)
        .extracting(
            StagedCase::childReference,
            StagedCase::planStatus,
            StagedCase::gender,
            StagedCase::closedOn)
        .containsExactly(
            tuple("C1", "child-protection", "Male", null),
            tuple("C2", "closed", "Female", LocalDate.of(2024, 3, 1)),
            tuple("C2", "child-in-need", "Female", null));
    assertThat(read.entries)
        .extracting(StagedEntry::reference)
        .containsExactly(
            "cin-census/children-in-need/C1/2024-10-06",
            "cin-census/children-in-need/C2/2024-01-06",
            "cin-census/children-in-need/C2/2024-09-06");
  }

  @Test
  void theCaseloadOfOurOwnIsReadAsStrictlyAsBefore() {
    ReadFile read =
        ReadFile.of(
            ReadFile.Sent.text(
                "caseload.csv",
                "child_reference,plan_status,team,opened_on,closed_on\n"
                    + "CL-1,looked-after,LAC,2017-01-01,\n"
                    + "CL-2,closed,LAC,2017-01-01,\n"));

    assertThat(read.cases).extracting(StagedCase::childReference).containsExactly("CL-1");
    assertThat(read.faults)
        .extracting(ImportFault::row, ImportFault::column, ImportFault::leftOut)
        .containsExactly(tuple(3, "closed_on", true));
  }
}
