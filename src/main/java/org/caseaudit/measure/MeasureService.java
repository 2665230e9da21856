package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.caseaudit.plan.CurrentPlan;
import org.caseaudit.plan.Recommendation;
import org.caseaudit.plan.Statement;
import org.caseaudit.shared.Refused;
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
  @Inject private Counting counting;
  @Inject private LocalTargets localTargets;
  @Inject private CurrentUser currentUser;

  /** Every statement, in the order of the plan. */
  @Requires(Permission.READ_MEASURES)
  public List<StatementFigure> figures(Period period, CountOf count, Among among) {
    checkMayLookAt(among);
    Look look = counting.look(period, count, among);
    LocalTargets.InForce targets = localTargets.asAt(look.asAt());
    return measures.get().measures().stream()
        .map(measure -> figure(measure, look, targets))
        .toList();
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
    Look look = counting.look(period, count, among);
    return figure(measure, look, localTargets.asAt(look.asAt()));
  }

  /**
   * A team's figures are for whoever answers for the team: with one child in it they are a file.
   */
  private void checkMayLookAt(Among among) {
    Actor actor = currentUser.get();
    boolean may =
        among.team() == null
            || actor.answersForAllTeams()
            || (actor.plays(Role.TEAM_MANAGER) && actor.teams().contains(among.team()));
    if (!may) {
      throw new NotAllowed("The figures of a single team are for its manager and the QA lead.");
    }
  }

  private StatementFigure figure(
      MeasureDefinition measure, Look look, LocalTargets.InForce targets) {
    Statement statement = plan.get().statement(measure.statement()).orElseThrow();
    Recommendation recommendation = plan.get().recommendation(statement.recommendation());
    Look.Seen seen = look.at(measure, targets.of(measure));
    return new StatementFigure(
        statement,
        recommendation,
        measure,
        seen.status(),
        seen.target(),
        seen.headline(),
        seen.parts());
  }
}
