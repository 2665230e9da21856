package org.caseaudit.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseaudit.measure.Among;
import org.caseaudit.measure.Count;
import org.caseaudit.measure.FactPage;
import org.caseaudit.measure.FactPage.Cursor;
import org.caseaudit.measure.FactService;
import org.caseaudit.measure.MeasureService;
import org.caseaudit.measure.PartFigure;
import org.caseaudit.measure.Period;
import org.caseaudit.measure.StatementFigure;
import org.caseaudit.measure.Target;
import org.caseaudit.measure.Tells;
import org.caseaudit.measure.Verdict.Outcome;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.Kind;
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
    chart = new RunChart(figure.headline().points(), tooFew());
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
    return figure.headline();
  }

  public RunChart getChart() {
    return chart;
  }

  public String getPercent() {
    return Percentages.of(figure);
  }

  /** A percentage, where there are enough for one. */
  public String percent(PartFigure part) {
    return Percentages.of(part, tooFew());
  }

  /** The same for one answer. */
  public String splitPercent(PartFigure.Split split) {
    return split.quantity().share() ? Percentages.of(split.count(), tooFew()) : "";
  }

  /** What the headline says, of which days, and how much of it is left out. */
  public String getDetail() {
    PartFigure headline = getHeadline();
    String days = counted(headline);
    long excluded = headline.count().excluded();
    return headline.label()
        + " ("
        + headline.unit()
        + ")"
        + (days.isEmpty() ? "" : ", " + days)
        + (excluded == 0 ? "" : "; " + excluded + " left out");
  }

  /** Which days a part counts, and what it is compared with; empty when there is nothing to say. */
  public String remark(PartFigure part) {
    return Stream.of(counted(part), baseline(part))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** “In all 3 of 12 (25%) are left out”; empty when none is. */
  public String leftOut(PartFigure part) {
    Count count = part.count();
    return count.excluded() == 0
        ? ""
        : "In all %d of %d (%d%%)"
            .formatted(
                count.excluded(),
                count.excluded() + count.of(),
                count.excludedPercent().orElseThrow());
  }

  /** The target in words; says so when there is none. */
  public String getTarget() {
    if (getHeadline().tells() == Tells.STEPS) {
      return "The dates of the plan";
    }
    return figure
        .target()
        .map(
            target ->
                target.words()
                    + ", set by "
                    + (target.isOfThePlan() ? "the plan" : target.source()))
        .orElse("No target is stated in the plan.");
  }

  /** Where on the chart the target is; null when it is no percentage. */
  public Double getTargetHeight() {
    return figure
        .target()
        .filter(target -> target.aim() == Target.Aim.PERCENT)
        .map(target -> chart.heightOf(target.wanted().doubleValue()))
        .orElse(null);
  }

  /** What it came to in the year it is compared with: “in April 2015 to March 2016 it was 5”. */
  public String baseline(PartFigure part) {
    return part.baseline()
        .map(
            earlier ->
                earlier.quantity().isNothing()
                    ? "nothing was recorded for " + earlier.period().words()
                    : "in "
                        + earlier.period().words()
                        + " it was "
                        + earlier.quantity().words(part.unit()))
        .orElse("");
  }

  /** Which days a part counts, where they aren't the period asked for. */
  private String counted(PartFigure part) {
    return part.counted()
        .filter(days -> !days.equals(choice.getPeriod()))
        .map(days -> days.from().equals(days.to()) ? "as at " + days.words() : days.words())
        .orElse("");
  }

  /** How a step stands: taken, late, overdue or to come. */
  public String step(PartFigure.StepTaken step) {
    if (step.isTakenLate()) {
      return "Done late";
    }
    if (step.isTaken()) {
      return "Done";
    }
    boolean overdue = getHeadlineDay().filter(step::isOverdue).isPresent();
    return overdue ? "Overdue" : "Not due";
  }

  private Optional<LocalDate> getHeadlineDay() {
    return getHeadline().counted().map(Period::to);
  }

  /** What the figure, or the part asked for, was counted from. */
  public FactPage getRecords() {
    if (records == null) {
      records =
          facts.facts(
              getShownPart().id(),
              choice.getPeriod(),
              choice.getCount(),
              Among.ALL,
              cursor(),
              FACTS_SHOWN);
    }
    return records;
  }

  /** The part whose records are shown. */
  public PartFigure getShownPart() {
    String wanted = parameters.text("part");
    return figure.parts().stream()
        .filter(part -> part.code().equals(wanted))
        .findFirst()
        .orElse(getHeadline());
  }

  private Optional<Cursor> cursor() {
    String after = parameters.text("after");
    try {
      return after.isEmpty() ? Optional.empty() : Optional.of(Cursor.parse(after));
    } catch (IllegalArgumentException e) {
      throw Refused.invalid(e.getMessage());
    }
  }

  /** Where a line's sheet can be read; empty where there is none, or it is nobody's to read. */
  public String address(FactPage.Line line) {
    if (line.sheet() == null || line.kind() == Kind.CONSULTATION) {
      return "";
    }
    return line.kind() == Kind.AUDIT
        ? "/audits/" + line.sheet()
        : "/registers/" + line.template() + "/" + line.sheet();
  }

  /** What was made of a line; of a number nothing is missed that isn't counted. */
  public String judged(FactPage.Line line) {
    Tells tells = getShownPart().tells();
    boolean ofNothing = Set.of(Tells.NUMBER, Tells.KINDS, Tells.SUM, Tells.PER).contains(tells);
    if (!ofNothing || line.outcome() == Outcome.EXCLUDED) {
      return line.outcome().label();
    }
    return line.outcome() == Outcome.MET ? "Counts" : "Doesn’t count";
  }

  /** What a line is called: the child, the step, or the register. */
  public String name(FactPage.Line line) {
    return line.childReference() == null ? line.title() : line.childReference();
  }

  /** Whether the figure has months to be drawn as shares. */
  public boolean isDrawn() {
    return getHeadline().isShare() && !getHeadline().points().isEmpty();
  }

  /** Whether the figure has months that are numbers, not shares. */
  public boolean isListedByMonth() {
    return !getHeadline().isShare() && !getHeadline().points().isEmpty();
  }
}
