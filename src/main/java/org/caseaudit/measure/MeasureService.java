package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseaudit.plan.CurrentPlan;
import org.caseaudit.plan.Recommendation;
import org.caseaudit.plan.Statement;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.ReferenceSet;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.Role;

/** How the statements of the plan stand in a period. */
@Guarded
@Transactional
@ApplicationScoped
public class MeasureService {

  @Inject private Measures measures;
  @Inject private CurrentPlan plan;
  @Inject private Templates templates;
  @Inject private TallyRepository tallies;
  @Inject private CoverageRepository coverage;
  @Inject private SplitLabels splitLabels;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  /** Every statement, in the order of the plan. */
  @Requires(Permission.READ_MEASURES)
  public List<StatementFigure> figures(Period period, CountOf count, Among among) {
    checkMayLookAt(among);
    Look look = look(period, count, among);
    return measures.get().measures().stream().map(measure -> look.at(measure)).toList();
  }

  /**
   * One statement.
   *
   * @throws Refused if the plan has none of that id
   */
  @Requires(Permission.READ_MEASURES)
  public StatementFigure figure(String statement, Period period, CountOf count, Among among) {
    checkMayLookAt(among);
    MeasureDefinition measure =
        measures.get().measure(statement).orElseThrow(() -> Refused.notFound("This statement"));
    return look(period, count, among).at(measure);
  }

  /**
   * A team's figures are for whoever answers for the team: with one child in it they are a file.
   */
  private void checkMayLookAt(Among among) {
    Actor actor = currentUser.get();
    boolean may =
        among.team() == null
            || actor.plays(Role.QA_LEAD)
            || (actor.plays(Role.TEAM_MANAGER) && actor.teams().contains(among.team()));
    if (!may) {
      throw new NotAllowed("The figures of a single team are for its manager and the QA lead.");
    }
  }

  private Look look(Period period, CountOf count, Among among) {
    LocalDate today = London.day(clock.instant());
    LocalDate asAt = period.to().isAfter(today) ? today : period.to();
    Figures figures =
        new Figures(tallies.addUp(period, count, among), period, today, splitLabels::of);
    return new Look(
        figures, among, asAt, period.from().isAfter(today), templates.reference().inForce(asAt));
  }

  /** One look at the measures: all figures of it come from the same moment. */
  private final class Look {
    private final Figures figures;
    private final Among among;
    private final LocalDate asAt;
    private final boolean notBegun;
    private final ReferenceSet settings;

    Look(Figures figures, Among among, LocalDate asAt, boolean notBegun, ReferenceSet settings) {
      this.figures = figures;
      this.among = among;
      this.asAt = asAt;
      this.notBegun = notBegun;
      this.settings = settings;
    }

    StatementFigure at(MeasureDefinition measure) {
      List<PartFigure> parts = measure.parts().stream().map(this::at).toList();
      Optional<PartFigure> headline =
          measure
              .headlinePart(settings)
              .flatMap(part -> parts.stream().filter(it -> it.id().equals(part.id())).findFirst());
      Statement statement = plan.get().statement(measure.statement()).orElseThrow();
      Recommendation recommendation = plan.get().recommendation(statement.recommendation());
      return new StatementFigure(
          statement, recommendation, measure, status(measure, headline), headline, parts);
    }

    private PartFigure at(MeasurePart part) {
      if (part instanceof CoveragePart covered) {
        return Figures.of(covered, notBegun ? Count.NONE : coverage.count(covered, asAt, among));
      }
      return figures.of((JudgedPart) part);
    }

    private MeasureStatus status(MeasureDefinition measure, Optional<PartFigure> headline) {
      if (headline.isEmpty()) {
        return MeasureStatus.NOT_YET_COUNTED;
      }
      return notBegun
          ? MeasureStatus.NOT_DUE
          : MeasureStatus.of(headline.get().count(), measure.target(), settings);
    }
  }
}
