package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pack we ship, read the way the application reads it at its start. */
class RealPackTest {
  private static final Path FOLDER = Path.of("audit-templates/city-of-london-2016");

  /** Every question of the plan's audit that stands on a sheet of its own or in a group. */
  private static final List<String> ASKED =
      List.of(
          "H1 H2 H3 H4a H4b H4c H4d H4e H4f H5a H5b H5c H6 H7a H7b H8a H8b H10a H10b",
          "FCR FCA FC1 FCT FC2d FC2c FC2b FC3 FC4 FC5a FC5b FC6 FC7 FC8 FC9 FC10 FC11 FC12 FC13"
              + " FC14",
          "FC15 FC16 FC17 FC18 FC19 FC20",
          "SP1 SP2 SP3 SP4 SP5 SP6 SPA SP7s SP7m SP7a SP7r SP7t SP7o SP7x SP8 SP9 SP10 SP11 SP12"
              + " SP13",
          "SP14 SP15 SP16 SP17 SP18 SP19 SP20 SP21 SP22 SP23 SPG",
          "EH1 EH2 EH3 CIN1 CIN2 CP1 CP2 CP3 LAC1 PEP1 PEP2 PEP3 PEP4 PW1 PW2 PW3 PW4 PW5",
          "Z1 Z2 Z3a Z3b Z4 Z5 Z6 Z7 Z8 Z9 Z10 Z11");

  private static Faults faults;
  private static Pack pack;

  @BeforeAll
  static void readThePack() throws IOException {
    faults = new Faults();
    pack = new PackReader().read(PackFiles.in(FOLDER), faults);
  }

  @Test
  void thePackHasNoFaults() {
    assertThat(faults.all()).isEmpty();
  }

  @Test
  void theWrittenPlanAuditAsksEveryQuestion() {
    Set<String> codes = new HashSet<>();
    writtenPlan().questions().forEach(question -> codes.add(question.code()));

    assertThat(codes).containsAll(ASKED.stream().flatMap(RealPackTest::words).toList());
  }

  @Test
  void theWrittenPlanAuditHearsTheFamilyAndConcludes() {
    assertThat(writtenPlan().includes("header")).isTrue();
    assertThat(writtenPlan().includes("family-contact")).isTrue();
    assertThat(writtenPlan().includes("conclusion")).isTrue();
    assertThat(writtenPlan().sections())
        .extracting(Section::code)
        .containsExactly(
            "case",
            "plan",
            "actions",
            "voice",
            "partners",
            "plan-type",
            "grade",
            "family-voice",
            "conclusion",
            "learning");
  }

  @Test
  void noReasonIsGoodEnoughForLeavingOutTheChildsViews() {
    Question views = writtenPlan().question("SP14");

    assertThat(views.notApplicableReasons()).isEmpty();
    assertThat(views.critical()).isTrue();
    assertThat(views.offersNotEvidenced()).isTrue();
  }

  @Test
  void anOutOfDatePlanAnUndatedActionOrMissingViewsCapThePlansGrade() {
    assertThat(writtenPlan().questions())
        .filteredOn(Question::critical)
        .extracting(Question::code)
        .containsExactly("SP6", "SP7t", "SP14", "SPL");
    assertThat(writtenPlan().section("grade").gradeQuestion()).contains("SPG");
  }

  @Test
  void theBankHolidaysHaveTheOnesThatWereMovedOrAdded() {
    ReferenceSet current = pack.reference().sets().get(1);

    assertThat(current.bankHolidays())
        .contains(
            day("2020-05-08"),
            day("2022-06-02"),
            day("2022-06-03"),
            day("2022-09-19"),
            day("2023-05-08"))
        .doesNotContain(day("2020-05-04"), day("2022-05-30"));
  }

  private static AuditTemplate writtenPlan() {
    return pack.templates().get(new TemplateRef("written-plan", 1));
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private static Stream<String> words(String line) {
    return Stream.of(line.split(" "));
  }
}
