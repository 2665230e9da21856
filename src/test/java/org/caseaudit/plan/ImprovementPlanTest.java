package org.caseaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.caseaudit.template.Faults;
import org.caseaudit.template.YamlFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The plan's file against the published text: nothing added, nothing reworded, nothing left out.
 */
class ImprovementPlanTest {
  private static final Path FILE = Path.of("audit-templates/city-of-london-2016/plan.yaml");
  private static final Path PUBLISHED = Path.of("docs/source/improvement-plan.txt");

  /** Column headings and field names: all that may be left when the plan's words are taken out. */
  private static final List<String> HEADINGS =
      List.of(
          "Introduction",
          "Aim",
          "Development of the plan since September 2016",
          "Governance",
          "Structure",
          "Recommendation",
          "Key leads and those responsible for completing actions:",
          "Job title Current job holder (correct as of",
          "Lead:",
          "DLT Lead:",
          "Relevant plan(s):",
          "Expected outcomes:",
          "Measure of success:",
          "Measures of success:",
          "Ref Actions End date Lead Officer RAG Comments",
          "Red",
          "Amber",
          "Green",
          "Blue");

  private static Plan plan;
  private static String published;

  @BeforeAll
  static void readBoth() throws IOException {
    Faults faults = new Faults();
    plan =
        YamlFile.read("plan.yaml", Files.readString(FILE), faults)
            .flatMap(file -> new PlanReader().read(file, faults))
            .orElseThrow(() -> new AssertionError(faults.all()));
    published = withoutMarkup(Files.readString(PUBLISHED));
  }

  @Test
  void thePlanHasNineRecommendationsOfWhichSixAreOfsteds() {
    assertThat(plan.recommendations())
        .extracting(Recommendation::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(plan.recommendations())
        .flatExtracting(each -> each.ofstedNumber().stream().toList())
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(plan.ofstedRecommendations()).hasSize(6);
  }

  @Test
  void thePlanPromisesSixteenOutcomesAndTwentyFourMeasures() {
    assertThat(plan.recommendations().stream().mapToInt(each -> each.expectedOutcomes().size()))
        .containsExactly(3, 3, 2, 1, 2, 2, 1, 1, 1);
    assertThat(plan.recommendations().stream().mapToInt(each -> each.measuresOfSuccess().size()))
        .containsExactly(4, 2, 3, 2, 4, 3, 1, 2, 3);
    assertThat(plan.statements()).hasSize(16 + 24);
  }

  @Test
  void thePlanHasThirtyFiveActions() {
    assertThat(plan.recommendations().stream().mapToInt(each -> each.actions().size()))
        .containsExactly(9, 5, 4, 2, 2, 4, 3, 3, 3);
    assertThat(plan.actions()).hasSize(35);
  }

  @Test
  void everySentenceStandsInThePublishedPlan() {
    assertThat(everySentence())
        .allSatisfy(sentence -> assertThat(published).contains(withoutMarkup(sentence)));
  }

  @Test
  void eachActionStandsInItsRowWithItsEndDateAndLead() {
    assertThat(plan.actions()).allSatisfy(action -> assertThat(published).contains(row(action)));
  }

  @Test
  void eachRecommendationStandsWithItsSourceAndItsLeads() {
    assertThat(plan.recommendations())
        .allSatisfy(
            each ->
                assertThat(published.replace("( ", "(").replace(" )", ")"))
                    .contains(
                        "%d. %s (%s) Lead: %s DLT Lead: %s Relevant plan(s): %s"
                            .formatted(
                                each.number(),
                                each.words(),
                                each.source(),
                                each.lead(),
                                each.dltLead(),
                                each.relevantPlans())));
  }

  @Test
  void eachPromiseStandsInThePlansOrder() {
    int from = 0;
    for (Statement statement : plan.statements()) {
      int found = published.indexOf("- " + statement.words(), from);
      if (found < 0) {
        found = published.indexOf("Expected outcomes: " + statement.words(), from);
      }
      assertThat(found).as(statement.id()).isGreaterThanOrEqualTo(from);
      from = found;
    }
  }

  @Test
  void nothingOfThePublishedPlanIsLeftOutButHeadings() {
    String left = published;
    for (String words : longestFirst(everyCell())) {
      left = left.replace(withoutMarkup(words), "|");
    }
    for (String heading : longestFirst(HEADINGS)) {
      left = left.replace(heading, "|");
    }
    assertThat(left.replaceAll("[-|#().\\s]", "")).isEmpty();
  }

  @Test
  void aContradictionInThePlanIsRemarkedOnAndLeftAsItStands() {
    PlanAction pilot = plan.action("1.8").orElseThrow();

    assertThat(pilot.words()).contains("March 2017");
    assertThat(pilot.end()).isEqualTo("February 2017");
    assertThat(plan.statement("1-EO2").orElseThrow().words())
        .isEqualTo("Pilot of new plan templates to begin in February 2017");
    assertThat(plan.annotationsOn(pilot.place()))
        .singleElement()
        .satisfies(annotation -> assertThat(annotation.about()).contains("1-EO2", "action 1.8"))
        .isEqualTo(plan.annotationsOn("1-EO2").get(0));
  }

  @Test
  void aLeadWhoIsNotInThePlansListIsRemarkedOn() {
    assertThat(plan.keyLead("JH")).isEmpty();
    assertThat(plan.recommendation(1).notesOn("1.5")).hasSize(1);
  }

  @Test
  void everybodyWhoLeadsAnActionCanBeActedFor() {
    assertThat(plan.leadTitles())
        .extracting(LeadTitle::initials)
        .containsExactly("RG", "JF", "JH", "PD", "CP", "IA", "MP", "RdP");
    assertThat(plan.leadTitles())
        .filteredOn(title -> title.initials().equals("JH"))
        .extracting(LeadTitle::words)
        .containsExactly("JH: not in the plan’s list of key leads");
  }

  @Test
  void everyRatingButNotRatedIsExplainedByThePlan() {
    assertThat(plan.ragMeanings()).containsOnlyKeys(Rag.RED, Rag.AMBER, Rag.GREEN, Rag.BLUE);
  }

  @Test
  void actionsSharedByTwoLeadsKnowBoth() {
    PlanAction shared = plan.action("1.2").orElseThrow();

    assertThat(shared.leadWords()).isEqualTo("RG/JF");
    assertThat(shared.leads()).containsExactly("RG", "JF");
  }

  /** Running texts: long enough that finding them elsewhere in the plan by chance is no worry. */
  private static List<String> everySentence() {
    List<String> sentences = new ArrayList<>();
    Stream.of(
            plan.introduction(),
            plan.aim(),
            plan.development(),
            plan.governance(),
            plan.structure())
        .forEach(sentences::addAll);
    sentences.add(plan.title());
    sentences.add(plan.period().words());
    sentences.add(plan.overallJudgement());
    plan.judgements()
        .forEach(
            each ->
                sentences.add(
                    each.ref()
                        + (each.ref().contains(".") ? " " : ". ")
                        + each.area()
                        + " "
                        + each.judgement()));
    plan.ofstedRecommendations()
        .forEach(each -> sentences.add(each.number() + ". " + each.words()));
    plan.ragMeanings().forEach((rag, words) -> sentences.add(rag.label() + " " + words));
    plan.keyLeads().forEach(each -> sentences.add(each.job() + " " + each.holder()));
    plan.recommendations()
        .forEach(
            each -> {
              sentences.add(each.number() + ". " + each.words());
              each.statements().forEach(statement -> sentences.add(statement.words()));
            });
    plan.actions().forEach(each -> sentences.add(row(each)));
    return sentences;
  }

  /** The same, and the short cells of the tables. */
  private static List<String> everyCell() {
    List<String> cells = everySentence();
    cells.add(plan.keyLeadsAsOf());
    plan.ofstedRecommendations().forEach(each -> cells.add(each.area()));
    plan.recommendations()
        .forEach(
            each -> {
              cells.add(each.area());
              cells.add(each.source());
              cells.add("DLT Lead: " + each.dltLead());
              cells.add("Lead: " + each.lead());
              cells.add(each.relevantPlans());
            });
    return cells;
  }

  private static String row(PlanAction action) {
    return "%s %s %s %s".formatted(action.ref(), action.words(), action.end(), action.leadWords());
  }

  private static List<String> longestFirst(List<String> words) {
    return words.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
  }

  private static String withoutMarkup(String text) {
    return text.replaceAll("<[^>]+>", " ").replace("*", "").replaceAll("\\s+", " ").strip();
  }
}
