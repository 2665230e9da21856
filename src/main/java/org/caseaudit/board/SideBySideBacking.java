package org.caseaudit.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.board.AreaStanding.StatementStanding;
import org.caseaudit.board.AreaStanding.Tally;
import org.caseaudit.measure.Among;
import org.caseaudit.measure.MeasureService;
import org.caseaudit.measure.StatementFigure;
import org.caseaudit.plan.ActionFilter;
import org.caseaudit.plan.ActionRow;
import org.caseaudit.plan.ActionService;
import org.caseaudit.plan.CurrentPlan;
import org.caseaudit.plan.Recommendation;
import org.caseaudit.shared.Subject;

/** What is done beside what came of it, for each recommendation and in the period chosen. */
@Named
@RequestScoped
public class SideBySideBacking {

  @Inject private CurrentPlan plan;
  @Inject private ActionService actions;
  @Inject private MeasureService measures;
  @Inject private JudgementService judgements;
  @Inject private PeriodChoice choice;

  private List<ActionRow> rows;
  private Map<Subject, BoardJudgement> judged;
  private List<AreaStanding> areas;

  public List<AreaStanding> getAreas() {
    if (areas == null) {
      List<StatementFigure> figures =
          measures.figures(choice.getPeriod(), choice.getCount(), Among.ALL);
      areas =
          plan.get().recommendations().stream()
              .map(recommendation -> area(recommendation, figures))
              .toList();
    }
    return areas;
  }

  private AreaStanding area(Recommendation recommendation, List<StatementFigure> figures) {
    return new AreaStanding(
        recommendation,
        actionsOf(recommendation),
        figures.stream()
            .filter(figure -> figure.recommendation().equals(recommendation))
            .map(
                figure ->
                    new StatementStanding(
                        figure, standing(new Subject("statement", figure.statement().id()))))
            .toList(),
        judgement(recommendation));
  }

  private List<ActionRow> actionsOf(Recommendation recommendation) {
    if (rows == null) {
      rows = actions.actions(ActionFilter.ALL);
    }
    return rows.stream().filter(row -> row.recommendation().equals(recommendation)).toList();
  }

  private Optional<BoardJudgement> standing(Subject subject) {
    if (judged == null) {
      judged = judgements.latest();
    }
    return Optional.ofNullable(judged.get(subject))
        .filter(judgement -> judgement.getVerdict() != BoardVerdict.NOT_JUDGED);
  }

  /** How a recommendation's actions are rated. */
  public List<Tally> ratings(Recommendation recommendation) {
    return AreaStanding.ratings(actionsOf(recommendation));
  }

  /** What the board makes of a recommendation as a whole. */
  public Optional<BoardJudgement> judgement(Recommendation recommendation) {
    return standing(new Subject("recommendation", Integer.toString(recommendation.number())));
  }

  public AreaStanding area(int recommendation) {
    return getAreas().stream()
        .filter(area -> area.recommendation().number() == recommendation)
        .findFirst()
        .orElseThrow();
  }

  /** How one statement stands. */
  public StatementStanding statement(String id) {
    return getAreas().stream()
        .flatMap(area -> area.statements().stream())
        .filter(standing -> standing.figure().statement().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
