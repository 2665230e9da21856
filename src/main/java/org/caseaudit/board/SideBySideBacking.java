package org.caseaudit.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.board.AreaStanding.StatementStanding;
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

  private List<AreaStanding> areas;

  public List<AreaStanding> getAreas() {
    if (areas == null) {
      List<ActionRow> rows = actions.actions(ActionFilter.ALL);
      List<StatementFigure> figures =
          measures.figures(choice.getPeriod(), choice.getCount(), Among.ALL);
      Map<Subject, BoardJudgement> judged = judgements.latest();
      areas =
          plan.get().recommendations().stream()
              .map(recommendation -> area(recommendation, rows, figures, judged))
              .toList();
    }
    return areas;
  }

  private static AreaStanding area(
      Recommendation recommendation,
      List<ActionRow> rows,
      List<StatementFigure> figures,
      Map<Subject, BoardJudgement> judged) {
    return new AreaStanding(
        recommendation,
        rows.stream().filter(row -> row.recommendation().equals(recommendation)).toList(),
        figures.stream()
            .filter(figure -> figure.recommendation().equals(recommendation))
            .map(
                figure ->
                    new StatementStanding(
                        figure, standing(judged, "statement", figure.statement().id())))
            .toList(),
        standing(judged, "recommendation", Integer.toString(recommendation.number())));
  }

  private static Optional<BoardJudgement> standing(
      Map<Subject, BoardJudgement> judged, String kind, String id) {
    return Optional.ofNullable(judged.get(new Subject(kind, id)))
        .filter(judgement -> judgement.getVerdict() != BoardVerdict.NOT_JUDGED);
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
