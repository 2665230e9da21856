package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseaudit.measure.MeasureDefinition.Headline;
import org.caseaudit.measure.Target.Aim;
import org.caseaudit.plan.Statement;
import org.caseaudit.template.Fault;
import org.caseaudit.template.Faults;
import org.caseaudit.template.YamlFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the measures' file may not say, each fault with the line it is on. */
class MeasureReaderTest {
  private static String measures;

  @BeforeAll
  static void readTheMeasures() throws IOException {
    measures = Files.readString(Path.of("audit-templates/city-of-london-2016/measures.yaml"));
  }

  @Test
  void everyStatementOfThePlanHasItsMeasureInThePlansOrder() {
    assertThat(RealPack.MEASURES.measures())
        .extracting(MeasureDefinition::statement)
        .hasSize(40)
        .containsExactlyElementsOf(RealPack.PLAN.statements().stream().map(Statement::id).toList());
  }

  @Test
  void onlyTwoTargetsOfThePlanAreNumbersAndThreeComparisons() {
    assertThat(RealPack.MEASURES.measures())
        .filteredOn(measure -> measure.target().isPresent())
        .extracting(MeasureDefinition::statement, measure -> measure.target().get().aim())
        .containsExactly(
            tuple("2-EO3", Aim.BASELINE),
            tuple("5-M1", Aim.BASELINE),
            tuple("8-EO1", Aim.BASELINE),
            tuple("9-M1", Aim.PERCENT),
            tuple("9-M2", Aim.PERCENT));
  }

  @Test
  void theHeadlineMayBeChosenByASetting() {
    MeasureDefinition contacted = RealPack.MEASURES.measure("9-M1").orElseThrow();

    assertThat(contacted.headline()).isEqualTo(new Headline("", "contacted-step"));
    assertThat(RealPack.PACK.reference().sets())
        .allSatisfy(set -> assertThat(contacted.headlinePart(set).id()).isEqualTo("9-M1/reached"));
  }

  @Test
  void aDefinitionChangesWithWhatDecidesAndNotWithWhatIsShown() {
    String before = RealPack.part("1-M2/views").definition();

    assertThat(definition("label: The child's views are incorporated", "label: Views"))
        .isEqualTo(before);
    assertThat(definition("question: SP17", "question: SP14")).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statement: 1-EO1    | statement: 1-EO9    | The plan has no statement 1-EO9",
        "statement: 9-M3     | statement: 9-M2     | A second measure of 9-M2",
        "template: written-plan | template: plan   | There is no template “plan”",
        "with-part: family-contact | with-part: nobody | no template for an audit that includes"
            + " nobody",
        "question: SP17      | question: SP99      | has no question SP99",
        "question: SP17      | question: SP3       | SP3 can't be answered yes: say when it is met",
        "each: SPA           | each: SP1           | SP1 is not a group",
        "each: SPA           | each: FCR           | SP7t is asked for each plan action",
        "latest-by: [SP1]    | latest-by: [SP7n]   | SP7n is not a choice made once for the whole"
            + " sheet",
        "split: [SP1]        | split: [FCA]        | FCA is not a choice made once for the whole"
            + " sheet",
        "headline: both      | headline: neither   | 1-M1 has no part “neither”",
        "threshold: contacted-step | threshold: step | have no threshold “step”",
        "threshold: contacted-step | threshold: too-few | 9-M1 has no part “5”",
        "funnel: [sought,    | funnel: [searched,  | 9-M1 has no part “searched”",
        "- part: reached     | - part: sought      | A second part sought",
        "met: FC17 = action  | met: FC17 = acton   | FC17 has no option acton",
        "met: FC17 = action  | met: FC17 is        | column",
        "met: FC17 = action  | met: FC19 = yes     | FC19 may be not applicable",
        "kind: rate-audit    | kind: rate          | kind",
        "open-at-least: 3 months | open-at-least: 3 working days | not in working days",
        "over: 12 months      | over: 12 working days | not in working days",
        "due-on: HA6          | due-on: HA9         | HA9 is not a date given once for the sheet",
        "counted-on: PE2      | counted-on: PE3     | PE3 is not a date given once for the sheet",
        "due-on: HA6          | due-on: HA99        | has no question HA99",
        "distinct: DE2        | distinct: DE8       | DE8 has no options to tell apart",
        "sum: DE4             | sum: DE8            | DE8 is not a whole number to be added",
        "of: TR3              | of: TR1             | TR1 is not a whole number to be added",
        "among: NG27 = yes    | among: NG27 = yess  | NG27 has no option yess",
        "per: child-years     | per: years          | 5-M1 has no part “years”",
        "per: child-years     | per: moves          | can't be counted per itself",
        "due-after: 5-EO1     | due-after: 5-EO2    | The headline of 5-EO2 has no steps",
        "baseline: {from: 2015-04-01, to: 2016-03-31} | proposal: Lower | which year it is"
            + " compared with",
        "{from: 2015-04-01, to: 2016-03-31} | {from: 2016-04-01, to: 2016-03-31} | can't end"
            + " before it begins",
        "until: [PE2]         | until: [PE3]        | needs a date",
        "met-from: [          | met-form: [         | met-form",
        "step: co-produced    | step: completed     | A second step completed",
        "MS1 = evaluation     | MS1 = evaluating    | MS1 has no option evaluating",
        "response: partner-survey | response: referrals | Nobody is asked to fill in “referrals”",
        "response: partner-survey | template: partner-survey | Say by a question or a condition",
        "tells: number        | sum: NGb            | has no question NGb",
        "question: RF4        | sum: RF2            | RF2 is not a whole number",
        "coverage: {of: [care-leaver]} | coverage: {of: [leavers]} | leavers"
      })
  void whatMakesNoSenseIsRefused(String right, String wrong, String message) {
    assertThat(measures).contains(right.strip());

    assertThat(faults(measures.replaceFirst(quoted(right), quotedReplacement(wrong))))
        .extracting(Fault::message)
        .anySatisfy(fault -> assertThat(fault).contains(message.strip()));
  }

  @Test
  void fieldsOfDifferentKindsDoNotGoTogether() {
    assertThat(
            faults(measures.replaceFirst("distinct: PC3", "distinct: PC3\n        tells: number")))
        .extracting(Fault::message)
        .containsExactly("“distinct” and “tells” don't go together in one part");
  }

  @Test
  void aFaultNamesItsLine() {
    String wrong = measures.replace("question: SP17", "question: SP99");
    int line = (int) wrong.substring(0, wrong.indexOf("question: SP99")).lines().count();

    assertThat(faults(wrong)).extracting(Fault::line).containsOnly(line);
  }

  @Test
  void aStatementNobodySaysHowToCountIsAFault() {
    int last = measures.indexOf("  - statement: 9-M3");

    assertThat(faults(measures.substring(0, last)))
        .extracting(Fault::message)
        .containsExactly("Nothing says how 9-M3 of the plan is counted");
  }

  private static String definition(String right, String wrong) {
    MeasureSet read = read(measures.replace(right, wrong), new Faults());
    return ((CountedPart) read.part("1-M2/views").orElseThrow()).definition();
  }

  private static List<Fault> faults(String text) {
    Faults faults = new Faults();
    read(text, faults);
    return faults.all();
  }

  private static MeasureSet read(String text, Faults faults) {
    YamlFile file = YamlFile.read("measures.yaml", text, faults).orElseThrow();
    return new MeasureReader().read(file, RealPack.PLAN, RealPack.PACK, faults).orElse(null);
  }

  private static String quoted(String text) {
    return Pattern.quote(text.strip());
  }

  private static String quotedReplacement(String text) {
    return Matcher.quoteReplacement(text.strip());
  }
}
