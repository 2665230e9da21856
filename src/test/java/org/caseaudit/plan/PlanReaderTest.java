package org.caseaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caseaudit.template.Fault;
import org.caseaudit.template.Faults;
import org.caseaudit.template.YamlFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the plan's file may not say, each fault with the line it is on. */
class PlanReaderTest {
  private static String plan;

  @BeforeAll
  static void readThePlan() throws IOException {
    plan = Files.readString(Path.of("audit-templates/city-of-london-2016/plan.yaml"));
  }

  @Test
  void theRealPlanHasNoFaults() {
    assertThat(faultsOf(plan)).isEmpty();
  }

  @Test
  void anUnknownFieldIsRefused() {
    assertRefused("    dlt-lead: CP", "    dlt-lead: CP\n    colour: red", 1, "colour");
  }

  @Test
  void missingWordsAreRefused() {
    assertRefused("words: \"Explore provision", "remark: \"Explore provision", 0, "words");
  }

  @Test
  void aMeasureOfSuccessUsedTwiceIsRefused() {
    assertRefused("- id: 9-M2", "- id: 9-M1", 0, "A second statement 9-M1");
  }

  @Test
  void anActionUsedTwiceIsRefused() {
    assertRefused("- ref: \"1.4\"", "- ref: \"1.3\"", 0, "A second action 1.3");
  }

  @Test
  void anActionUnderAnotherRecommendationIsRefused() {
    assertRefused("- ref: \"5.1\"", "- ref: \"8.9\"", 0, "stands under recommendation 5");
  }

  @Test
  void aMonthThatDoesNotExistIsRefused() {
    assertRefused("end-month: 2017-06", "end-month: 2017-13", 0, "“2017-13” is not a month");
  }

  @Test
  void aMonthThatDisagreesWithTheWordsIsRefused() {
    assertRefused("end-month: 2017-06", "end-month: 2017-07", 0, "is not “June 2017”");
  }

  @Test
  void aDayThatDoesNotExistIsRefused() {
    assertRefused("until: 2017-09-30", "until: 2017-09-31", 0, "“2017-09-31” is not a day");
  }

  @Test
  void anOfstedRecommendationThatIsNotListedIsRefused() {
    assertRefused("ofsted-number: 6", "ofsted-number: 7", 0, "no Ofsted recommendation 7");
  }

  @Test
  void aLeadNobodyKnowsIsRefusedUnlessANoteSaysSo() {
    assertRefused("leads: [IA]", "leads: [XY]", 0, "XY is not among the key leads");
  }

  @Test
  void aNoteOnNothingIsRefused() {
    assertRefused("- on: \"1.5\"", "- on: \"1.55\"", 0, "has no “1.55”");
  }

  @Test
  void anEndInWordsThatIsNoMonthHasNoMonth() {
    assertThat(
            faultsOf(
                plan.replaceFirst("end: June 2017\n        end-month: 2017-06", "end: Ongoing")))
        .isEmpty();
  }

  @Test
  void aMonthInWordsNeedsItsMonthInFigures() {
    assertRefused(
        "        end: June 2017\n        end-month: 2017-06",
        "        end: June 2017",
        0,
        "“June 2017” needs its end-month: 2017-06");
  }

  @Test
  void wordsThatAreNoMonthCanNotHaveOne() {
    assertRefused("end: June 2017", "end: Ongoing", 1, "2017-06 is not “Ongoing”");
  }

  @Test
  void anAnnotationOnNothingIsRefused() {
    assertRefused("about: [1-EO2, action 1.8]", "about: [1-EO9, action 1.8]", 0, "no “1-EO9”");
    assertRefused(
        "about: [1-EO2, action 1.8]", "about: [1-EO2, action 1.99]", 0, "no “action 1.99”");
  }

  @Test
  void everyFaultIsToldAtOnce() {
    String broken =
        plan.replace("- id: 9-M2", "- id: 9-M1")
            .replace("end-month: 2017-06", "end-month: 2017-13");

    assertThat(faultsOf(broken)).hasSizeGreaterThan(2);
  }

  /** Breaks the first place the words stand, and expects a fault so many lines further down. */
  private static void assertRefused(String words, String broken, int linesLater, String message) {
    int at = plan.indexOf(words);
    int line = 1 + (int) plan.substring(0, at).chars().filter(c -> c == '\n').count();
    String text = plan.substring(0, at) + broken + plan.substring(at + words.length());

    assertThat(faultsOf(text))
        .anySatisfy(
            fault -> {
              assertThat(fault.file()).isEqualTo("plan.yaml");
              assertThat(fault.line()).isEqualTo(line + linesLater);
              assertThat(fault.message()).contains(message);
            });
  }

  private static List<Fault> faultsOf(String text) {
    Faults faults = new Faults();
    Optional<Plan> read =
        YamlFile.read("plan.yaml", text, faults)
            .flatMap(file -> new PlanReader().read(file, faults));
    assertThat(read.isPresent()).isEqualTo(faults.isEmpty());
    return faults.all();
  }
}
