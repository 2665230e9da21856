package org.caseaudit.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Role;
import org.caseaudit.user.Team;
import org.caseaudit.user.TeamService;
import org.caseaudit.user.User;
import org.caseaudit.user.UserService;

/** New people and teams for a test, unlike anybody's else. */
@ApplicationScoped
public class Staff {

  private static final Actor SETUP =
      new Actor(0, "setup", "Test", Set.of(Role.ADMINISTRATOR), Set.of());

  @Inject private UserService users;
  @Inject private TeamService teams;
  @Inject private CurrentUser currentUser;

  /** A team with a code of its own. */
  public Team team() {
    String code = "T" + unlike();
    return currentUser.as(SETUP, () -> teams.open(code, "Team " + code));
  }

  /** Somebody who plays that role, for these teams if it is a manager's. */
  public Actor person(Role role, Team... managed) {
    Set<Long> ids = Stream.of(managed).map(BaseEntity::getId).collect(Collectors.toSet());
    String username = "u" + unlike();
    User user =
        currentUser.as(
            SETUP,
            () ->
                users.createForDemonstration(
                    username, "Person " + username, Set.of(role), ids, "correct horse battery"));
    return new Actor(user.getId(), username, user.getName(), Set.of(role), ids);
  }

  /** Something short that nothing else in the database contains. */
  public static String unlike() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
