package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Refused;

/** Opens, renames and closes teams. */
@ApplicationScoped
@Transactional
@Guarded
public class TeamService {

  @Inject private TeamRepository teams;
  @Inject private Event<DomainEvent> events;

  /** Every team, closed ones too. */
  @Requires(Permission.MANAGE_PEOPLE)
  public List<Team> teams() {
    return teams.all();
  }

  @Requires(Permission.MANAGE_PEOPLE)
  public Team open(String code, String name) {
    Team team = new Team(code, name);
    if (teams.findByCode(team.getCode()).isPresent()) {
      throw Refused.conflict("There is a team with the code " + team.getCode() + ".");
    }
    teams.add(team);
    events.fire(new TeamChanged(team.getId(), "opened the team", null, team.getName()));
    return team;
  }

  @Requires(Permission.MANAGE_PEOPLE)
  public void rename(long id, String name) {
    Team team = existing(id);
    String before = team.getName();
    team.rename(name);
    if (!team.getName().equals(before)) {
      events.fire(new TeamChanged(id, "renamed the team", before, team.getName()));
    }
  }

  /** A closed team keeps its past and gets no new cases. */
  @Requires(Permission.MANAGE_PEOPLE)
  public void close(long id) {
    existing(id).close();
    events.fire(new TeamChanged(id, "closed the team", null, null));
  }

  @Requires(Permission.MANAGE_PEOPLE)
  public void reopen(long id) {
    existing(id).reopen();
    events.fire(new TeamChanged(id, "reopened the team", null, null));
  }

  private Team existing(long id) {
    return teams.find(id).orElseThrow(() -> Refused.notFound("This team"));
  }
}
