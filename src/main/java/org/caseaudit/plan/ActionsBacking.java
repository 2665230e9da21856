package org.caseaudit.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseaudit.shared.Refused;
import org.caseaudit.web.PageParameters;

/** The actions of the plan, as the page's address filters them. */
@Named
@RequestScoped
public class ActionsBacking {

  /**
   * How many of the actions shown stand alike.
   *
   * @param query what shows only them
   */
  public record Tally(String word, long number, String query) {}

  @Inject private ActionService actions;
  @Inject private CurrentPlan plan;
  @Inject private PageParameters parameters;

  private ActionFilter filter;
  private List<ActionRow> everyRow;
  private List<ActionRow> rows;

  /** Before the page is drawn. */
  public void load() {
    filter =
        new ActionFilter(
            asked("recommendation", Integer::valueOf),
            asked("status", Rag::of),
            asked("lead", Function.identity()),
            asked("when", ActionTiming::of),
            "true".equals(parameters.text("mine")));
    everyRow = actions.actions(ActionFilter.ALL);
    rows = everyRow.stream().filter(filter::accepts).toList();
  }

  private <T> T asked(String name, Function<String, T> read) {
    String text = parameters.text(name);
    try {
      return text.isEmpty() ? null : read.apply(text);
    } catch (IllegalArgumentException e) {
      throw Refused.invalid("No action can be chosen by “" + text + "”.");
    }
  }

  public ActionFilter getFilter() {
    return filter;
  }

  public List<ActionRow> getRows() {
    return rows;
  }

  /** How all actions of the plan are rated, the ratings nobody gave left out. */
  public List<Tally> getRatings() {
    return Stream.of(Rag.values())
        .map(rag -> tally(rag.label(), "status=" + rag.code(), row -> row.rag() == rag))
        .filter(tally -> tally.number() > 0)
        .toList();
  }

  /** What is late and what will be due. */
  public List<Tally> getTimings() {
    return Stream.of(ActionTiming.OVERDUE, ActionTiming.DUE_SOON)
        .map(when -> tally(when.label(), "when=" + when.code(), row -> row.timing() == when))
        .toList();
  }

  private Tally tally(String word, String query, Predicate<ActionRow> stands) {
    return new Tally(word, everyRow.stream().filter(stands).count(), "?" + query);
  }

  /** Whether any action is the reader's to update, so that it makes sense to ask for those. */
  public boolean isAnyMine() {
    return everyRow.stream().anyMatch(ActionRow::mayUpdate)
        && !everyRow.stream().allMatch(ActionRow::mayUpdate);
  }

  public List<Recommendation> getRecommendations() {
    return plan.get().recommendations();
  }

  public List<Rag> getEveryRating() {
    return List.of(Rag.values());
  }

  public List<ActionTiming> getEveryTiming() {
    return List.of(ActionTiming.values());
  }

  public List<LeadTitle> getLeads() {
    return plan.get().leadTitles();
  }

  /** “35 actions”, “3 of 35 actions”. */
  public String getHowMany() {
    String all = everyRow.size() + " actions";
    return rows.size() == everyRow.size() ? all : rows.size() + " of " + all;
  }

  /** The leads of an action with their posts, for those who don't know the initials. */
  public String posts(PlanAction action) {
    return plan.get().leadTitles().stream()
        .filter(title -> action.leads().contains(title.initials()))
        .map(LeadTitle::words)
        .collect(Collectors.joining("; "));
  }
}
