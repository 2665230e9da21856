package org.caseaudit.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.caseaudit.measure.Among;
import org.caseaudit.measure.Count;
import org.caseaudit.measure.FactPage;
import org.caseaudit.measure.FactPage.Cursor;
import org.caseaudit.measure.FactService;
import org.caseaudit.measure.MeasureService;
import org.caseaudit.measure.PartFigure;
import org.caseaudit.measure.StatementFigure;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.Templates;
import org.caseaudit.web.PageParameters;

/** One statement of the plan: its figure, how it moved, and what was counted. */
@Named
@RequestScoped
public class MeasureBacking {

  private static final int FACTS_SHOWN = 25;

  @Inject private MeasureService measures;
  @Inject private FactService facts;
  @Inject private Templates templates;
  @Inject private PeriodChoice choice;
  @Inject private PageParameters parameters;

  private StatementFigure figure;
  private RunChart chart;
  private FactPage records;

  public void load() {
    figure =
        measures.figure(parameters.text("id"), choice.getPeriod(), choice.getCount(), Among.ALL);
    chart = new RunChart(figure.headline().map(PartFigure::points).orElse(List.of()), tooFew());
  }

  private long tooFew() {
    return templates
        .reference()
        .inForce(choice.getPeriod().to())
        .number("too-few")
        .map(Math::round)
        .orElse(0L);
  }

  public StatementFigure getFigure() {
    return figure;
  }

  public PartFigure getHeadline() {
    return figure.headline().orElse(null);
  }

  public RunChart getChart() {
    return chart;
  }

  public String getPercent() {
    return Percentages.of(figure);
  }

  /** A percentage, where there are enough for one. */
  public String percent(Count count) {
    return Percentages.of(count, tooFew());
  }

  /** The target in words; says so when there is none. */
  public String getTarget() {
    return figure
        .measure()
        .target()
        .map(
            target ->
                target.percent().stripTrailingZeros().toPlainString()
                    + "%, set by "
                    + ("plan".equals(target.source()) ? "the plan" : target.source()))
        .orElse("No target is stated in the plan.");
  }

  /** Where on the chart the target is; null when there is none. */
  public Double getTargetHeight() {
    return figure
        .measure()
        .target()
        .map(target -> chart.heightOf(target.percent().doubleValue()))
        .orElse(null);
  }

  /** What the figure, or the part asked for, was counted from. */
  public FactPage getRecords() {
    if (records == null) {
      records =
          facts.facts(
              getPart(), choice.getPeriod(), choice.getCount(), Among.ALL, cursor(), FACTS_SHOWN);
    }
    return records;
  }

  /** The part whose records are shown. */
  public String getPart() {
    String wanted = parameters.text("part");
    return wanted.isEmpty() ? getHeadline().id() : figure.statement().id() + "/" + wanted;
  }

  private Optional<Cursor> cursor() {
    String after = parameters.text("after");
    try {
      return after.isEmpty() ? Optional.empty() : Optional.of(Cursor.parse(after));
    } catch (IllegalArgumentException e) {
      throw Refused.invalid(e.getMessage());
    }
  }

  /** Whether its figure is counted from sheets, so that there are records to show. */
  public boolean isCountedFromSheets() {
    return getHeadline() != null && !getHeadline().points().isEmpty();
  }
}
