package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** The questions of each template for disengagement, permanence, health and neglect. */
  private static final Map<String, String> ASKED_IN =
      Map.of(
          "disengagement",
          "DC1 DC2 DC3 DC4 DC5 DC6 DC7 DC8 DC9 DC10 DC11 DC12 DC13 DC14 DC15 DC16 DC17 DC18 DC19"
              + " DC20 DC21 DC22 DC23 DC24 DC25 DC26 DC27 DC28 DCG",
          "permanence",
          "PM1 PM2 PM3 PM4 PM5 PM6 PM7 PM8 PM9 PM10 PM11 PM12 PM12a PM12b PM12c PM13 PM14 PM15"
              + " PM16 PM17 PM18 PM19 PM20 PM21 PM22 PM23 PM24 PMG",
          "health-passport",
          "HP1 HP2 HP3 HP4 HP5 HP6 HP7 HP8 HP9 HP10 HP11 HP12 HP13 HP14 HP15 HP16 HP17 HPG",
          "health-assessments",
          "HA0 HA1 HA1a HA1k HA1l HA2 HA3 HA4 HA5 HA5s HA6 HA9 HA9x HA10",
          "health-assessment",
          "HA11 HA12 HA13 HA14 HAQ",
          "neglect",
          "NG20 NG21 NG22 NG23 NG24 NG25 NG26 NG27 NG28 NG29 NG30 NG31 NG32 NG33 NG34 NG35",
          "agency-return",
          "NG1 NG2 NG3 NG4 NG5 NG6 NG7 NG8 NG9 NG10 NG11 NG12");

  private static final String REGISTERS =
      "health-assessments placements referrals health-passports permanence-discussions"
          + " direct-contact contract-monitoring training qa-reports placement-options"
          + " practice-changes milestones feedback-changes you-said-we-did";

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
  void eachTemplateAsksEveryQuestionOfItsSubject() {
    ASKED_IN.forEach(
        (template, questions) ->
            assertThat(template(template).questions())
                .as(template)
                .extracting(Question::code)
                .containsAll(words(questions).toList()));
  }

  @Test
  void everyAuditHearsTheFamilyAndConcludes() {
    assertThat(pack.templates().values())
        .filteredOn(template -> template.kind() == Kind.AUDIT && !template.isReturn())
        .hasSize(6)
        .allMatch(template -> template.includes("header"))
        .allMatch(template -> template.includes("family-contact"))
        .allMatch(template -> template.includes("conclusion"));
  }

  @Test
  void anAgencysReturnBelongsToTheAuditOfNeglect() {
    assertThat(template("agency-return").isAgencysReturnTo("neglect")).isTrue();
    assertThat(template("agency-return").isAgencysReturnTo("written-plan")).isFalse();
    assertThat(template("agency-return").asAtQuestion()).map(Question::code).contains("NG1t");
  }

  @Test
  void aPractitionersViewBelongsToEveryAudit() {
    AuditTemplate view = template("practitioner-view");

    assertThat(view.isPractitionersReturnTo("written-plan")).isTrue();
    assertThat(view.isPractitionersReturnTo("neglect")).isTrue();
    assertThat(view.isAgencysReturnTo("neglect")).isFalse();
    assertThat(view.questionThatMeans(Meaning.PRACTITIONER_GRADE))
        .map(Question::code)
        .contains("PV1");
    assertThat(view.questionThatMeans(Meaning.PRACTITIONER_COMMENT))
        .map(Question::code)
        .contains("PV4");
  }

  @Test
  void everyRegisterKnowsItsDayAndItsColumns() {
    assertThat(ofKind(Kind.REGISTER))
        .extracting(template -> template.ref().code())
        .containsExactlyInAnyOrderElementsOf(words(REGISTERS).toList());
    assertThat(ofKind(Kind.REGISTER))
        .allMatch(register -> register.eventQuestion().isPresent())
        .noneMatch(register -> register.columns().isEmpty());
  }

  @Test
  void entriesAboutOneChildAreKnownFromThoseAboutTheService() {
    assertThat(ofKind(Kind.REGISTER))
        .filteredOn(AuditTemplate::concernsChild)
        .extracting(template -> template.ref().code())
        .containsExactlyInAnyOrder(
            "health-assessments",
            "placements",
            "referrals",
            "health-passports",
            "permanence-discussions",
            "feedback-changes",
            "you-said-we-did");
  }

  @Test
  void childrenAndPartnersAreConsultedEachInTheirOwnWay() {
    assertThat(template("annual-consultation").asksChildren()).isTrue();
    assertThat(template("partner-survey").asksChildren()).isFalse();
    assertThat(ofKind(Kind.CONSULTATION))
        .hasSize(2)
        .noneMatch(template -> template.thanks().isEmpty());
  }

  @Test
  void noChildIsPressedForMoreThanWhoTheyAre() {
    assertThat(template("annual-consultation").questions())
        .filteredOn(Question::required)
        .extracting(Question::code)
        .containsExactly("CQ0");
  }

  @Test
  void noFormAsksForADateOfBirth() {
    assertThat(pack.templates().values())
        .flatExtracting(AuditTemplate::questions)
        .noneMatch(question -> question.text().toLowerCase(Locale.UK).contains("date of birth"));
  }

  private static List<AuditTemplate> ofKind(Kind kind) {
    return pack.templates().values().stream().filter(each -> each.kind() == kind).toList();
  }

  private static AuditTemplate template(String code) {
    return pack.templates().get(new TemplateRef(code, 1));
  }

  @Test
  void theWrittenPlanAuditHasItsSectionsInOrder() {
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
