package org.caseaudit.measure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.measure.PartFigure.Baseline;
import org.caseaudit.measure.PartFigure.StepTaken;
import org.caseaudit.template.Reference;
import org.caseaudit.template.ReferenceSet;

/** One look at the measures in a period, as it stands today. */
final class Look {

  /** What a measure comes to, and how it stands. */
  record Seen(
      MeasureStatus status, Optional<Target> target, PartFigure headline, List<PartFigure> parts) {
    Seen {
      parts = List.copyOf(parts);
    }
  }

  private final PartCounting counting;
  private final MeasureSet measures;
  private final Period asked;
  private final LocalDate today;
  private final LocalDate asAt;
  private final ReferenceSet settings;

  Look(
      PartCounting counting,
      MeasureSet measures,
      Reference reference,
      Period asked,
      LocalDate today) {
    this.counting = counting;
    this.measures = measures;
    this.asked = asked;
    this.today = today;
    this.asAt = asked.until(today).map(Period::to).orElse(today);
    this.settings = reference.inForce(asAt);
  }

  /** The last day looked at: never a day to come. */
  LocalDate asAt() {
    return asAt;
  }

  /**
   * @param target what it is judged by; empty while nobody has set one
   */
  Seen at(MeasureDefinition measure, Optional<Target> target) {
    List<PartFigure> parts = parts(measure);
    PartFigure headline = headline(measure, parts);
    return new Seen(status(measure, headline, target), target, headline, parts);
  }

  private MeasureStatus status(
      MeasureDefinition measure, PartFigure headline, Optional<Target> target) {
    if (asked.until(today).isEmpty() || waits(measure)) {
      return MeasureStatus.NOT_DUE;
    }
    return headline.tells() == Tells.STEPS
        ? MeasureStatus.of(headline.steps(), asAt)
        : MeasureStatus.of(
            headline.quantity(), target, headline.baseline().map(Baseline::quantity), settings);
  }

  /** Whether what a statement hangs on isn't done yet. */
  private boolean waits(MeasureDefinition measure) {
    return measure
        .dueAfter()
        .flatMap(measures::measure)
        .map(first -> headline(first, parts(first)))
        .filter(first -> !first.steps().stream().allMatch(StepTaken::isTaken))
        .isPresent();
  }

  private PartFigure headline(MeasureDefinition measure, List<PartFigure> parts) {
    String id = measure.headlinePart(settings).id();
    return parts.stream().filter(part -> part.id().equals(id)).findFirst().orElseThrow();
  }

  private List<PartFigure> parts(MeasureDefinition measure) {
    Map<String, PartFigure> now = parts(measure, asked);
    if (measure.baseline().isEmpty()) {
      return List.copyOf(now.values());
    }
    Period year = measure.baseline().get();
    Map<String, PartFigure> then = parts(measure, year);
    return now.values().stream()
        .map(part -> part.comparedWith(new Baseline(year, then.get(part.code()).quantity())))
        .toList();
  }

  private Map<String, PartFigure> parts(MeasureDefinition measure, Period period) {
    Map<String, PartFigure> parts = new LinkedHashMap<>();
    measure.parts().forEach(part -> parts.put(part.code(), counting.figure(part, period, today)));
    for (MeasurePart part : measure.parts()) {
      if (part instanceof JudgedPart judged && judged.per().isPresent()) {
        parts.computeIfPresent(
            part.code(), (code, figure) -> figure.per(parts.get(judged.per().get())));
      }
    }
    return parts;
  }
}
