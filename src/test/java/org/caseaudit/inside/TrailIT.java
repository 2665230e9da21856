package org.caseaudit.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseaudit.inside.Made.run;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.caseaudit.trail.TrailCursor;
import org.caseaudit.trail.TrailEntry;
import org.caseaudit.trail.TrailFilter;
import org.caseaudit.trail.TrailPage;
import org.caseaudit.trail.TrailService;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;
import org.caseaudit.user.Team;
import org.caseaudit.user.TeamService;
import org.junit.jupiter.api.Test;

/** What is done is written down with it, and can't be changed unnoticed. */
class TrailIT extends ServerIT {

  @Inject private Made made;
  @Inject private TeamService teams;
  @Inject private TrailService trail;

  @Resource(lookup = "java:jboss/datasources/CaseAuditOwner")
  private DataSource asOwner;

  @Resource(lookup = "java:jboss/UserTransaction")
  private UserTransaction transaction;

  private List<TrailEntry> about(Team team) {
    return made.as(lead(), () -> trail.page(filter(team), null)).entries();
  }

  private static TrailFilter filter(Team team) {
    return new TrailFilter("team", team.getId().toString(), null, null, null, null);
  }

  private Actor lead() {
    return made.somebody(Role.QA_LEAD, Set.of());
  }

  private TrailService.Verification verified() {
    return made.as(lead(), trail::verify);
  }

  private void rename(Actor administrator, Team team, String name) {
    made.as(administrator, run(() -> teams.rename(team.getId(), name)));
  }

  @Test
  void whatSomebodyDidSaysWhoAndWhatItWasBefore() {
    Team team = made.team();
    Actor administrator = made.somebody(Role.ADMINISTRATOR, Set.of());

    rename(administrator, team, "Renamed");

    assertThat(about(team)).hasSize(2);
    assertThat(about(team).get(0))
        .satisfies(
            entry -> {
              assertThat(entry.getActor()).contains(administrator.username());
              assertThat(entry.getDid()).isEqualTo("renamed the team");
              assertThat(entry.getBefore()).isEqualTo(team.getName());
              assertThat(entry.getAfter()).isEqualTo("Renamed");
            });
  }

  @Test
  void whatIsRolledBackWasNotDone() throws Exception {
    Team team = made.team();

    transaction.begin();
    rename(made.somebody(Role.ADMINISTRATOR, Set.of()), team, "Never");
    transaction.rollback();

    assertThat(about(team)).hasSize(1);
  }

  @Test
  void aPageOfTheTrailGoesOnWhereTheLastOneEnded() {
    Team team = made.team();
    Actor administrator = made.somebody(Role.ADMINISTRATOR, Set.of());
    for (int i = 0; i < 60; i++) {
      rename(administrator, team, "Name " + i);
    }

    TrailPage newest = made.as(lead(), () -> trail.page(filter(team), null));
    TrailCursor cursor = newest.older();
    TrailPage oldest = made.as(lead(), () -> trail.page(filter(team), cursor));

    assertThat(newest.entries()).hasSize(50).first().extracting("after").isEqualTo("Name 59");
    assertThat(oldest.entries()).hasSize(11).last().extracting("number").isEqualTo(1);
    assertThat(oldest.older()).isNull();
  }

  @Test
  void anEntryThatWasChangedInTheDatabaseIsNamed() throws SQLException {
    Team team = made.team();
    String id = team.getId().toString();
    assertThat(verified().isWhole()).isTrue();

    tamper(
        "UPDATE trail_entry SET after = 'Another' WHERE subject_kind = 'team' AND subject_id = ?",
        id);
    try {
      assertThat(verified().getBrokenEntry()).isEqualTo("entry 1 about team " + id);
    } finally {
      tamper(
          "UPDATE trail_entry SET after = '"
              + team.getName()
              + "' WHERE subject_kind = 'team' AND subject_id = ?",
          id);
    }
    assertThat(verified().isWhole()).isTrue();
  }

  private void tamper(String sql, String id) throws SQLException {
    try (Connection connection = asOwner.getConnection();
        PreparedStatement change = connection.prepareStatement(sql)) {
      change.setString(1, id);
      assertThat(change.executeUpdate()).isEqualTo(1);
    }
  }
}
