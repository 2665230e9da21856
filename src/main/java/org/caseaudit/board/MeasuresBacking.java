package org.caseaudit.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseaudit.measure.Among;
import org.caseaudit.measure.MeasureService;
import org.caseaudit.measure.MeasureStatus;
import org.caseaudit.measure.PartFigure;
import org.caseaudit.measure.StatementFigure;
import org.caseaudit.plan.Recommendation;

/** All statements of the plan by recommendation, each with its figure. */
@Named
@RequestScoped
public class MeasuresBacking {

  /** A recommendation with its statements. */
  public record Card(Recommendation recommendation, List<StatementFigure> figures) {}

  /** How many statements have a status. */
  public record Tally(MeasureStatus status, long number) {}

  @Inject private MeasureService measures;
  @Inject private PeriodChoice choice;

  private List<StatementFigure> figures;

  public void load() {
    figures = measures.figures(choice.getPeriod(), choice.getCount(), Among.ALL);
  }

  public List<Card> getCards() {
    Map<Recommendation, List<StatementFigure>> byRecommendation =
        figures.stream()
            .collect(
                Collectors.groupingBy(
                    StatementFigure::recommendation, LinkedHashMap::new, Collectors.toList()));
    return byRecommendation.entrySet().stream()
        .map(each -> new Card(each.getKey(), each.getValue()))
        .toList();
  }

  /** The statuses there are, in the order met to no target. */
  public List<Tally> getTallies() {
    Map<MeasureStatus, Long> numbers =
        figures.stream()
            .collect(Collectors.groupingBy(StatementFigure::status, Collectors.counting()));
    return java.util.Arrays.stream(MeasureStatus.values())
        .filter(numbers::containsKey)
        .map(status -> new Tally(status, numbers.get(status)))
        .toList();
  }

  /** The percentage beside the figure; empty where the figure is too small for one. */
  public String percent(StatementFigure figure) {
    return Percentages.of(figure);
  }

  /** What stands under the figure: the target, the year it is compared with, or what is counted. */
  public String detail(StatementFigure figure) {
    PartFigure headline = figure.headline();
    return headline
        .baseline()
        .filter(earlier -> !earlier.quantity().isNothing())
        .map(earlier -> "was " + earlier.quantity().words(headline.unit()))
        .or(() -> figure.target().map(target -> "target " + target.words()))
        .orElse(headline.isShare() || "pounds".equals(headline.unit()) ? "" : headline.unit());
  }

  /** The months of a statement's figure as a line. */
  public String spark(StatementFigure figure) {
    return figure.headline().isShare() ? new RunChart(figure.headline().points(), 0).spark() : "";
  }

  public List<StatementFigure> getFigures() {
    return figures;
  }
}
