package org.caseaudit.measure;

import java.util.List;
import java.util.Optional;
import org.caseaudit.plan.Recommendation;
import org.caseaudit.plan.Statement;

/**
 * How one statement of the plan stands in a period.
 *
 * @param statement in the plan's exact words
 * @param target what it is judged by; empty while nobody has set one
 * @param headline the part by which it is judged
 */
public record StatementFigure(
    Statement statement,
    Recommendation recommendation,
    MeasureDefinition measure,
    MeasureStatus status,
    Optional<Target> target,
    PartFigure headline,
    List<PartFigure> parts) {

  public StatementFigure {
    parts = List.copyOf(parts);
  }

  /** The parts that are steps after one another, in order; empty when they aren't. */
  public List<PartFigure> funnel() {
    return measure.funnel().stream()
        .flatMap(step -> parts.stream().filter(part -> part.code().equals(step)))
        .toList();
  }
}
