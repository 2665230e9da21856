package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Role;
import org.caseaudit.user.Team;
import org.caseaudit.user.TeamService;
import org.caseaudit.user.User;
import org.caseaudit.user.UserService;

/** The people and teams of the demonstration: made up, one account or more for each role. */
@ApplicationScoped
public class DemonstrationPeople {

  private static final Map<String, String> TEAMS = teams();

  @Inject private UserService users;
  @Inject private TeamService teams;
  @Inject private CurrentUser currentUser;

  private final List<Actor> officers = new ArrayList<>();
  private final Map<Long, Actor> managers = new HashMap<>();
  private Actor lead;
  private Actor serviceManager;
  private Actor leadOfficer;
  private Actor otherLeadOfficer;
  private Actor board;

  private static Map<String, String> teams() {
    Map<String, String> teams = new LinkedHashMap<>();
    teams.put("EH", "Early Help");
    teams.put("CSC", "Children's Social Care");
    teams.put("LAC", "Looked After and Leaving Care");
    return teams;
  }

  /** Opens the teams and the accounts, all with the same password. */
  void open(String password) {
    currentUser.as(
        PackInForce.startup(),
        () -> {
          Map<String, Team> opened = new HashMap<>();
          TEAMS.forEach((code, name) -> opened.put(code, teams.open(code, name)));
          account("admin", "Ash (administrator)", Role.ADMINISTRATOR, Set.of(), password);
          lead = account("lead", "Lee (QA lead)", Role.QA_LEAD, Set.of(), password);
          officers.add(account("officer", "Ola (QA officer)", Role.QA_OFFICER, Set.of(), password));
          officers.add(
              account("officer2", "Pat (QA officer)", Role.QA_OFFICER, Set.of(), password));
          manager("manager", "Max (team manager)", password, opened.get("LAC"), opened.get("CSC"));
          manager("manager2", "Noor (team manager)", password, opened.get("EH"));
          serviceManager =
              account(
                  "servicemanager",
                  "Kim (service manager)",
                  Role.SERVICE_MANAGER,
                  Set.of(),
                  password);
          leadOfficer =
              account("leadofficer", "Robin (lead officer)", Role.LEAD_OFFICER, Set.of(), password);
          otherLeadOfficer =
              account("leadofficer2", "Sam (lead officer)", Role.LEAD_OFFICER, Set.of(), password);
          account("keeper", "Kit (register keeper)", Role.REGISTER_KEEPER, Set.of(), password);
          board = account("board", "Bo (board member)", Role.BOARD, Set.of(), password);
          return null;
        });
  }

  private void manager(String username, String name, String password, Team... managed) {
    Set<Long> ids = new java.util.HashSet<>();
    for (Team team : managed) {
      ids.add(team.getId());
    }
    Actor manager = account(username, name, Role.TEAM_MANAGER, ids, password);
    ids.forEach(id -> managers.put(id, manager));
  }

  private Actor account(
      String username, String name, Role role, Set<Long> managed, String password) {
    User user = users.createForDemonstration(username, name, EnumSet.of(role), managed, password);
    users.changeEmail(user.getId(), username + "@example.org");
    return new Actor(user.getId(), username, name, Set.of(role), managed);
  }

  Actor lead() {
    return lead;
  }

  Actor serviceManager() {
    return serviceManager;
  }

  Actor leadOfficer() {
    return leadOfficer;
  }

  Actor otherLeadOfficer() {
    return otherLeadOfficer;
  }

  Actor board() {
    return board;
  }

  List<Actor> officers() {
    return List.copyOf(officers);
  }

  Actor officer(long id) {
    return officers.stream().filter(officer -> officer.id() == id).findFirst().orElseThrow();
  }

  Actor managerOf(long team) {
    return managers.get(team);
  }
}
