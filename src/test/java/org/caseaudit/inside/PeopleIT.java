package org.caseaudit.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Set;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.caseaudit.user.Team;
import org.caseaudit.user.TeamService;
import org.caseaudit.user.User;
import org.caseaudit.user.UserService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts and teams, as an administrator keeps them. */
class PeopleIT extends ServerIT {

  private static final String PASSWORD = "three longish words";

  @Inject private Staff staff;
  @Inject private Made made;
  @Inject private UserService users;
  @Inject private TeamService teams;

  private Actor administrator;

  @BeforeEach
  void somebodyAdministers() {
    administrator = staff.person(Role.ADMINISTRATOR);
  }

  private User open(String username) {
    return made.as(
        administrator,
        () -> users.create(username, "Somebody", Set.of(Role.QA_OFFICER), Set.of(), PASSWORD));
  }

  private User found(long id) {
    return made.as(administrator, () -> users.person(id));
  }

  private static Actor herself(User user) {
    return new Actor(user.getId(), user.getUsername(), user.getName(), user.getRoles(), Set.of());
  }

  private void doing(Runnable work) {
    made.as(administrator, Made.run(work));
  }

  @Test
  void aNewAccountMustChooseItsOwnPassword() {
    User opened = open("new-" + Staff.unlike());

    assertThat(found(opened.getId()).isMustChangePassword()).isTrue();
  }

  @Test
  void twoAccountsCannotShareAUsernameWhateverItsCase() {
    String username = "twice-" + Staff.unlike();
    open(username);

    assertThatThrownBy(() -> open(username.toUpperCase(java.util.Locale.ROOT)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("There is an account called " + username);
  }

  @Test
  void anOpenedAccountIsChangedInAllThatWasAskedFor() {
    Team team = staff.team();
    long id = open("moves-" + Staff.unlike()).getId();

    doing(() -> users.change(id, "Another name", Set.of(Role.TEAM_MANAGER), Set.of(team.getId())));

    User changed = found(id);
    assertThat(changed.getName()).isEqualTo("Another name");
    assertThat(changed.getRoles()).containsExactly(Role.TEAM_MANAGER);
    assertThat(changed.getTeamNames()).isEqualTo(team.getName());
  }

  @Test
  void onlyATeamManagerIsGivenTeams() {
    Team team = staff.team();
    long id = open("officer-" + Staff.unlike()).getId();

    assertThatThrownBy(
            () ->
                doing(
                    () ->
                        users.change(
                            id, "Somebody", Set.of(Role.QA_OFFICER), Set.of(team.getId()))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Only a team manager");
  }

  @Test
  void aDisabledAccountCanBeEnabledAgain() {
    long id = open("away-" + Staff.unlike()).getId();

    doing(() -> users.disable(id));
    assertThat(found(id).isEnabled()).isFalse();

    doing(() -> users.enable(id));
    assertThat(found(id).isEnabled()).isTrue();
  }

  @Test
  void aWrongCurrentPasswordChangesNothing() {
    User opened = open("keeps-" + Staff.unlike());

    assertThatThrownBy(
            () ->
                made.as(
                    herself(opened),
                    () ->
                        users.changeOwnPassword("not that one", "entirely new words", "10.0.0.1")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("current password is not right");

    assertThat(found(opened.getId()).isMustChangePassword()).isTrue();
  }

  @Test
  void aPasswordOnceChosenIsTheOwnersOwn() {
    User opened = open("owns-" + Staff.unlike());

    made.as(
        herself(opened), () -> users.changeOwnPassword(PASSWORD, "entirely new words", "10.0.0.2"));

    assertThat(found(opened.getId()).isMustChangePassword()).isFalse();
  }

  @Test
  void nobodyButAnAdministratorKeepsAccounts() {
    Actor lead = staff.person(Role.QA_LEAD);
    long id = open("theirs-" + Staff.unlike()).getId();

    assertThatThrownBy(() -> made.as(lead, Made.run(() -> users.disable(id))))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void twoTeamsCannotShareACode() {
    Team team = staff.team();

    assertThatThrownBy(() -> doing(() -> teams.open(team.getCode(), "Another team")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("There is a team with the code " + team.getCode());
  }

  @Test
  void aTeamIsRenamedClosedAndOpenedAgain() {
    long id = staff.team().getId();

    doing(() -> teams.rename(id, "Renamed " + id));
    doing(() -> teams.close(id));
    assertThat(team(id).isActive()).isFalse();

    doing(() -> teams.reopen(id));
    assertThat(team(id).isActive()).isTrue();
    assertThat(team(id).getName()).isEqualTo("Renamed " + id);
  }

  private Team team(long id) {
    return made.as(administrator, teams::teams).stream()
        .filter(each -> each.getId() == id)
        .findFirst()
        .orElseThrow();
  }
}
