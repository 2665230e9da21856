package org.caseaudit.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The improvement plan. Every text is the plan's own, apart from the notes and annotations.
 *
 * @param ragMeanings what each colour means; a status the plan doesn't explain is absent
 * @param keyLeadsAsOf the month the list of post holders was correct
 */
public record Plan(
    String title,
    Period period,
    List<String> introduction,
    String overallJudgement,
    List<Judgement> judgements,
    List<String> aim,
    List<String> development,
    List<String> governance,
    List<String> structure,
    List<OfstedRecommendation> ofstedRecommendations,
    Map<Rag, String> ragMeanings,
    String keyLeadsAsOf,
    List<KeyLead> keyLeads,
    List<Recommendation> recommendations,
    List<PlanAnnotation> annotations) {

  /** When the plan runs: in its own words, and to reckon with. */
  public record Period(String words, LocalDate from, LocalDate until) {}

  public Plan {
    introduction = List.copyOf(introduction);
    judgements = List.copyOf(judgements);
    aim = List.copyOf(aim);
    development = List.copyOf(development);
    governance = List.copyOf(governance);
    structure = List.copyOf(structure);
    ofstedRecommendations = List.copyOf(ofstedRecommendations);
    ragMeanings = Map.copyOf(ragMeanings);
    keyLeads = List.copyOf(keyLeads);
    recommendations = List.copyOf(recommendations);
    annotations = List.copyOf(annotations);
  }

  /**
   * @throws IllegalArgumentException when the plan has no recommendation of that number
   */
  public Recommendation recommendation(int number) {
    return recommendations.stream()
        .filter(recommendation -> recommendation.number() == number)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The plan has no recommendation " + number));
  }

  /** Every expected outcome and measure of success, in the plan's order. */
  public List<Statement> statements() {
    return recommendations.stream().flatMap(Recommendation::statements).toList();
  }

  public Optional<Statement> statement(String id) {
    return statements().stream().filter(statement -> statement.id().equals(id)).findFirst();
  }

  public List<PlanAction> actions() {
    return recommendations.stream().flatMap(each -> each.actions().stream()).toList();
  }

  public Optional<PlanAction> action(String ref) {
    return actions().stream().filter(action -> action.ref().equals(ref)).findFirst();
  }

  /** The recommendation an action stands under. */
  public Recommendation recommendationOf(PlanAction action) {
    return recommendations.stream()
        .filter(recommendation -> recommendation.actions().contains(action))
        .findFirst()
        .orElseThrow();
  }

  /** Everybody who leads an action, alone or with others, in the order the plan names them. */
  public List<LeadTitle> leadTitles() {
    return actions().stream()
        .flatMap(action -> action.leads().stream())
        .distinct()
        .map(lead -> new LeadTitle(lead, keyLead(lead).map(KeyLead::job).orElse("")))
        .toList();
  }

  /**
   * What was remarked on a place of the plan.
   *
   * @param place a statement's id, or an action as {@code action 1.8}
   */
  public List<PlanAnnotation> annotationsOn(String place) {
    return annotations.stream().filter(each -> each.about().contains(place)).toList();
  }

  /** The post somebody held; empty for somebody the plan's list leaves out. */
  public Optional<KeyLead> keyLead(String initials) {
    return keyLeads.stream().filter(lead -> lead.holder().equals(initials)).findFirst();
  }
}
