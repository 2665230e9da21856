package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseaudit.template.TemplateFixtures.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the registers work out, on the days where a rule turns. */
class RegisterDerivationsTest {
  private static Pack pack;

  @BeforeAll
  static void readThePack() throws IOException {
    Faults faults = new Faults();
    pack =
        new PackReader().read(PackFiles.in(Path.of("audit-templates/city-of-london-2016")), faults);
    faults.throwIfAny();
  }

  private static String answer(
      String register, String question, Map<String, List<LocalDate>> others, String... given) {
    AuditTemplate template = pack.templates().get(new TemplateRef(register, 1));
    Map<String, List<LocalDate>> history = new HashMap<>();
    template.historyQuestions().forEach(code -> history.put(code, List.of()));
    history.putAll(others);
    Answers answers = answers(template, given);
    Circumstances circumstances =
        Circumstances.of(template, answers, LocalDate.of(2017, 9, 30), pack.reference())
            .with(History.of(history));
    return Reading.of(template, answers, circumstances)
        .answer(Address.of(question))
        .map(value -> value.state().equals("answered") ? value.plain() : value.state())
        .orElse("open");
  }

  private static String healthAssessment(String question, String... given) {
    return answer("health-assessments", question, Map.of(), given);
  }

  private static String referral(String question, String previous, String day) {
    return answer(
        "referrals", question, Map.of("RF2", List.of(LocalDate.parse(previous))), "RF2=" + day);
  }

  private static String[] initial(String began, String... more) {
    String[] given = new String[more.length + 2];
    given[0] = "HA1k=initial";
    given[1] = "HA0=" + began;
    System.arraycopy(more, 0, given, 2, more.length);
    return given;
  }

  @ParameterizedTest
  @CsvSource({
    "2017-03-01, 2017-03-29",
    "2016-12-09, 2017-01-11", // Christmas: 26 and 27 December and 2 January are bank holidays
    "2017-03-31, 2017-05-03", // Easter: 14 and 17 April, and 1 May, are bank holidays
    "2016-02-01, 2016-02-29" // a leap year has its 29 February as a working day
  })
  void anInitialAssessmentIsDueTwentyWorkingDaysAfterTheChildBecameLookedAfter(
      String began, String due) {
    assertThat(healthAssessment("HA6", initial(began))).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2016-05-31, 47, 2016-11-30", // a month that has no 31st
    "2016-08-29, 53, 2017-02-28", // before the fifth birthday, into a year without a leap day
    "2016-08-29, 54, 2017-08-29", // six months on would be the fifth birthday itself
    "2016-02-29, 120, 2017-02-28", // from a leap day
    "2016-02-29, 6, 2016-08-29"
  })
  void aReviewIsDueInSixMonthsIfThatIsBeforeTheFifthBirthdayElseInTwelve(
      String last, int months, String due) {
    assertThat(healthAssessment("HA6", "HA1k=review", "HA1l=" + last, "HA1a=" + months))
        .isEqualTo(due);
  }

  @Test
  void aReviewsDayIsOpenUntilTheAgeIsKnown() {
    assertThat(healthAssessment("HA6", "HA1k=review", "HA1l=2016-05-31")).isEqualTo("open");
  }

  @Test
  void whatWasTypedForAnotherKindOfAssessmentDoesNotMoveTheDay() {
    assertThat(
            healthAssessment("HA6", "HA1k=review", "HA0=2017-03-01", "HA1l=2016-05-31", "HA1a=80"))
        .isEqualTo("2017-05-31");
  }

  @Test
  void anAssessmentIsInTimeOnTheDayItIsDueAndLateTheDayAfter() {
    String[] onTheDay = initial("2017-03-01", "HA2=2017-03-29");
    String[] theDayAfter = initial("2017-03-01", "HA2=2017-03-30");

    assertThat(healthAssessment("HA5", onTheDay)).isEqualTo("yes");
    assertThat(healthAssessment("HA5s", onTheDay)).isEqualTo("in-time");
    assertThat(healthAssessment("HA5", theDayAfter)).isEqualTo("no");
    assertThat(healthAssessment("HA5s", theDayAfter)).isEqualTo("late");
  }

  @Test
  void anAssessmentNotHeldIsNotInTime() {
    assertThat(healthAssessment("HA5", initial("2017-03-01"))).isEqualTo("no");
    assertThat(healthAssessment("HA5s", initial("2017-03-01"))).isEqualTo("not-held");
  }

  @ParameterizedTest
  @CsvSource({
    "2016-12-22, 2017-01-03, yes", // 23, 28, 29, 30 December and 3 January
    "2016-12-22, 2017-01-04, no",
    "2016-12-22, 2016-12-21, yes"
  })
  void anInitialAssessmentIsAskedForWithinFiveWorkingDays(
      String began, String asked, String onTime) {
    assertThat(healthAssessment("HA4", initial(began, "HA1=" + asked))).isEqualTo(onTime);
  }

  @ParameterizedTest
  @CsvSource({"2017-04-19, yes", "2017-04-20, no"})
  void aReviewIsAskedForAtLeastSixWeeksBeforeItIsDue(String asked, String onTime) {
    String[] given = {"HA1k=review", "HA1l=2016-05-31", "HA1a=100", "HA1=" + asked};

    assertThat(healthAssessment("HA6", given)).isEqualTo("2017-05-31");
    assertThat(healthAssessment("HA4", given)).isEqualTo(onTime);
  }

  @Test
  void anAssessmentNobodyAskedForWasNotAskedForOnTime() {
    assertThat(healthAssessment("HA4", initial("2017-03-01"))).isEqualTo("no");
    assertThat(healthAssessment("HA4", initial("2017-03-01", "HA1=not-evidenced"))).isEqualTo("no");
  }

  @ParameterizedTest
  @CsvSource({
    "2016-03-01, 2017-03-01, yes", // 365 days exactly
    "2016-02-29, 2017-02-28, yes", // over the leap day, 365 days
    "2016-02-29, 2017-03-01, no", // 366
    "2015-03-01, 2016-03-01, no", // a year of 366 days
    "2015-03-01, 2016-02-29, yes",
    "2017-02-28, 2017-03-01, yes"
  })
  void aReferralIsARereferralForThreeHundredAndSixtyFiveDays(
      String previous, String day, String again) {
    assertThat(referral("RF4", previous, day)).isEqualTo(again);
  }

  @Test
  void aChildsFirstReferralIsNoRereferral() {
    assertThat(answer("referrals", "RF3", Map.of(), "RF2=2017-03-01")).isEqualTo("not-applicable");
    assertThat(answer("referrals", "RF4", Map.of(), "RF2=2017-03-01")).isEqualTo("no");
  }

  @Test
  void aReferralOnTheSameDayIsNotThePreviousOne() {
    assertThat(referral("RF4", "2017-03-01", "2017-03-01")).isEqualTo("no");
  }

  @ParameterizedTest
  @CsvSource({
    "2017-03-31, 3", // 1 April 2016, 31 March 2017, and the episode itself
    "2017-04-01, 1", // the first day of the next year
    "2016-04-01, 2"
  })
  void episodesAreCountedFromTheFirstOfApril(String began, int episodes) {
    Map<String, List<LocalDate>> others =
        Map.of(
            "PE1",
            List.of(
                LocalDate.of(2016, 3, 31), LocalDate.of(2016, 4, 1), LocalDate.of(2017, 3, 31)));

    assertThat(answer("placements", "PE9", others, "PE1=" + began))
        .isEqualTo(Integer.toString(episodes));
  }

  @ParameterizedTest
  @CsvSource({"s, no", "p, yes", "b, yes", "l, no", "t, no", "u, no"})
  void onlyAChangeOfPlacementAndCarerIsAMove(String reason, String move) {
    assertThat(answer("placements", "PEm", Map.of(), "PE1=2017-01-01", "PE1r=" + reason))
        .isEqualTo(move);
  }

  @ParameterizedTest
  @CsvSource({"creqb, yes", "child, yes", "alleg, yes", "carpl, no", "custod, no", "no-change, no"})
  void aPlacementBrokeDownWhenCarerOrChildCouldNotGoOn(String reason, String brokeDown) {
    assertThat(
            answer(
                "placements", "PEb", Map.of(), "PE1=2017-01-01", "PE2=2017-02-01", "PE3=" + reason))
        .isEqualTo(brokeDown);
  }

  @Test
  void aPlacementThatGoesOnHasNotBrokenDown() {
    assertThat(answer("placements", "PEb", Map.of(), "PE1=2017-01-01")).isEqualTo("no");
  }

  @Test
  void aReportPassesWhenItSaysAllFourThings() {
    String[] all = {"QR3=yes", "QR4=yes", "QR5=yes", "QR6=yes"};

    assertThat(answer("qa-reports", "QR7", Map.of(), all)).isEqualTo("yes");
    all[2] = "QR5=no";
    assertThat(answer("qa-reports", "QR7", Map.of(), all)).isEqualTo("no");
  }

  @Test
  void aReportNeedNotExplainMissingContactsWhenEverybodyWasContacted() {
    assertThat(
            answer(
                "qa-reports",
                "QR7",
                Map.of(),
                "QR3=yes",
                "QR4=yes",
                "QR5=yes",
                "QR6=not-applicable:all-contacted"))
        .isEqualTo("yes");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, not-applicable", "2, 2, yes", "2, 1, no"})
  void everyBreachIsToBeAnswered(int breaches, int answered, String all) {
    assertThat(answer("contract-monitoring", "CM7", Map.of(), "CM4=" + breaches, "CM5=" + answered))
        .isEqualTo(all);
  }
}
