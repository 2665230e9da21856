package org.caseaudit.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.measure.PartFigure.StepTaken;
import org.caseaudit.register.ConsultationRepository;
import org.caseaudit.register.Responses;

/** What single parts come to; what was added up for one part is used for the next. */
final class PartCounting {

  private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal("365.25");

  private final TallyRepository tallies;
  private final StandingRepository standings;
  private final ConsultationRepository consultations;
  private final SplitLabels splitLabels;
  private final CountOf count;
  private final Among among;
  private final Map<Period, Figures> figures = new HashMap<>();

  PartCounting(
      TallyRepository tallies,
      StandingRepository standings,
      ConsultationRepository consultations,
      SplitLabels splitLabels,
      CountOf count,
      Among among) {
    this.tallies = tallies;
    this.standings = standings;
    this.consultations = consultations;
    this.splitLabels = splitLabels;
    this.count = count;
    this.among = among;
  }

  /** Nothing while none of the days is over that the part counts. */
  PartFigure figure(MeasurePart part, Period asked, LocalDate today) {
    if (part instanceof JudgedPart judged) {
      return judged
          .counts(asked, today)
          .map(days -> figures(days).of(judged))
          .orElseGet(() -> PartFigure.empty(part));
    }
    return asked
        .until(today)
        .map(days -> standing(part, days))
        .orElseGet(() -> PartFigure.empty(part));
  }

  private Figures figures(Period days) {
    return figures.computeIfAbsent(
        days, it -> new Figures(tallies.addUp(it, count, among), it, splitLabels::of));
  }

  private PartFigure standing(MeasurePart part, Period days) {
    LocalDate day = days.to();
    if (part instanceof AsAtPart lasting) {
      return onDay(part, day, standings.asAt(lasting, day, among));
    }
    if (part instanceof CoveragePart cases) {
      return onDay(part, day, standings.coverage(cases, day, among));
    }
    if (part instanceof TimePart time) {
      return years(time, time.counts(days));
    }
    return part instanceof StepsPart steps
        ? steps(steps, day)
        : responses((ResponsePart) part, days);
  }

  private static PartFigure onDay(MeasurePart part, LocalDate day, Standing standing) {
    return PartFigure.standing(part, new Period(day, day), standing);
  }

  private PartFigure years(TimePart part, Period days) {
    BigDecimal years =
        BigDecimal.valueOf(standings.days(part, days, among))
            .divide(DAYS_OF_A_YEAR, 1, RoundingMode.HALF_UP);
    return PartFigure.standing(part, days, Standing.NONE)
        .with(years.signum() == 0 ? Quantity.NOTHING : Quantity.number(years));
  }

  /** Of all asked in rounds that opened in the period, those who have replied so far. */
  private PartFigure responses(ResponsePart part, Period days) {
    Count count = Count.NONE;
    for (Responses each : consultations.responses(part.template(), days.from(), days.to())) {
      count = count.plus(new Count(each.replied(), each.invited() - each.replied(), 0));
    }
    return PartFigure.standing(part, days, new Standing(count, List.of()));
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
    return onDay(part, day, new Standing(ofAll, List.of())).with(steps);
  }
}
