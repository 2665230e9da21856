package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.measure.PartFigure.Baseline;
import org.caseaudit.measure.PartFigure.StepTaken;
import org.caseaudit.shared.London;
import org.caseaudit.template.ReferenceSet;
import org.caseaudit.template.Templates;

/** Works out what the parts of measures come to, each kind from where it is kept. */
@ApplicationScoped
public class Counting {

  private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal("365.25");

  @Inject private TallyRepository tallies;
  @Inject private StandingRepository standings;
  @Inject private SplitLabels splitLabels;
  @Inject private Templates templates;
  @Inject private Clock clock;

  Look look(Period period, CountOf count, Among among) {
    return new Look(period, count, among, London.day(clock.instant()));
  }

  /** One look at the measures: what was added up for one part is used for the next. */
  final class Look {
    private final Period asked;
    private final CountOf count;
    private final Among among;
    private final LocalDate today;
    private final Map<Period, Figures> figures = new HashMap<>();

    private Look(Period asked, CountOf count, Among among, LocalDate today) {
      this.asked = asked;
      this.count = count;
      this.among = among;
      this.today = today;
    }

    /** The last day looked at: never a day to come. */
    LocalDate asAt() {
      return asked.until(today).map(Period::to).orElse(today);
    }

    boolean hasBegun() {
      return asked.until(today).isPresent();
    }

    ReferenceSet settings() {
      return templates.reference().inForce(asAt());
    }

    /** All parts of a measure, in its order. */
    List<PartFigure> parts(MeasureDefinition measure) {
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
      measure.parts().forEach(part -> parts.put(part.code(), figure(part, period)));
      for (MeasurePart part : measure.parts()) {
        if (part instanceof JudgedPart judged && judged.per().isPresent()) {
          parts.computeIfPresent(
              part.code(), (code, figure) -> figure.per(parts.get(judged.per().get())));
        }
      }
      return parts;
    }

    private PartFigure figure(MeasurePart part, Period period) {
      if (part instanceof JudgedPart judged) {
        return judged
            .counts(period, today)
            .map(days -> figures(days).of(judged))
            .orElseGet(() -> PartFigure.empty(part, judged.tells()));
      }
      Optional<Period> days = period.until(today);
      return days.map(it -> standing(part, it))
          .orElseGet(() -> PartFigure.empty(part, tells(part)));
    }

    private Figures figures(Period days) {
      return figures.computeIfAbsent(
          days, it -> new Figures(tallies.addUp(it, count, among), it, splitLabels::of));
    }

    private PartFigure standing(MeasurePart part, Period days) {
      Period day = new Period(days.to(), days.to());
      if (part instanceof AsAtPart lasting) {
        Standing standing = standings.asAt(lasting, days.to(), among);
        return PartFigure.standing(part, lasting.tells(), day, standing);
      }
      if (part instanceof CoveragePart cases) {
        return PartFigure.standing(
            part, Tells.RATE, day, standings.coverage(cases, days.to(), among));
      }
      if (part instanceof TimePart time) {
        return years(time, time.over().map(days::reachingBack).orElse(days));
      }
      return steps((StepsPart) part, days.to());
    }

    private PartFigure years(TimePart part, Period days) {
      BigDecimal years =
          BigDecimal.valueOf(standings.days(part, days, among))
              .divide(DAYS_OF_A_YEAR, 1, RoundingMode.HALF_UP);
      return PartFigure.standing(part, Tells.YEARS, days, new Standing(Count.NONE, List.of()))
          .with(years.signum() == 0 ? Quantity.NOTHING : Quantity.number(years));
    }

    private PartFigure steps(StepsPart part, LocalDate day) {
      Map<String, LocalDate> taken = standings.steps(part, day);
      List<StepTaken> steps =
          part.steps().stream()
              .map(
                  step ->
                      new StepTaken(
                          step.code(),
                          step.label(),
                          step.due(),
                          Optional.ofNullable(taken.get(step.code()))))
              .toList();
      long done = steps.stream().filter(StepTaken::isTaken).count();
      Count ofAll = new Count(done, steps.size() - done, 0);
      return PartFigure.standing(
              part, Tells.STEPS, new Period(day, day), new Standing(ofAll, List.of()))
          .with(Quantity.rate(ofAll))
          .with(steps);
    }
  }

  static Tells tells(MeasurePart part) {
    if (part instanceof JudgedPart judged) {
      return judged.per().isPresent() ? Tells.PER : judged.tells();
    }
    if (part instanceof AsAtPart asAt) {
      return asAt.tells();
    }
    if (part instanceof TimePart) {
      return Tells.YEARS;
    }
    if (part instanceof StepsPart) {
      return Tells.STEPS;
    }
    return part instanceof ResponsePart ? Tells.RESPONSE : Tells.RATE;
  }
}
