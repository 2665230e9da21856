package org.caseaudit.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The improvement plan in its own words, and how its actions stand. */
@Named
@RequestScoped
public class PlanBacking {

  @Inject private CurrentPlan currentPlan;
  @Inject private ActionService actions;

  private Map<String, ActionRow> rows;

  public Plan getPlan() {
    return currentPlan.get();
  }

  /**
   * How much a recommendation holds: “4 actions, 3 expected outcomes and 2 measures of success”.
   */
  public String contents(Recommendation recommendation) {
    return "%s, %s and %s"
        .formatted(
            counted(recommendation.actions().size(), "action"),
            counted(recommendation.expectedOutcomes().size(), "expected outcome"),
            recommendation.measuresOfSuccess().size() == 1
                ? "1 measure of success"
                : recommendation.measuresOfSuccess().size() + " measures of success");
  }

  private static String counted(int number, String what) {
    return number == 1 ? "1 " + what : number + " " + what + "s";
  }

  /** How an action stands. */
  public ActionRow row(PlanAction action) {
    if (rows == null) {
      rows =
          actions.actions(ActionFilter.ALL).stream()
              .collect(Collectors.toMap(row -> row.action().ref(), Function.identity()));
    }
    return rows.get(action.ref());
  }

  /** The post behind initials; the initials alone for somebody the plan doesn't list. */
  public String post(String initials) {
    return getPlan().keyLead(initials).map(KeyLead::job).orElse(initials);
  }

  /** Where a place of the plan is shown: a statement, or an action as {@code action 1.8}. */
  public String address(String place) {
    return place.startsWith("action ")
        ? "/plan/actions/" + place.substring("action ".length())
        : "/measures/" + place;
  }

  public List<Rag> getRatings() {
    return List.of(Rag.values());
  }

  /** What a rating means, in the plan's words; empty where it says nothing. */
  public String meaning(Rag rag) {
    return getPlan().ragMeanings().getOrDefault(rag, "");
  }
}
