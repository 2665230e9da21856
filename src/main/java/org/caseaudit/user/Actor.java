package org.caseaudit.user;

import java.util.Set;

/**
 * Who is acting: an account as it was when the request began.
 *
 * @param teams ids of the teams this person manages; empty for anybody who manages none
 */
public record Actor(long id, String username, String name, Set<Role> roles, Set<Long> teams) {

  public Actor {
    roles = Set.copyOf(roles);
    teams = Set.copyOf(teams);
  }

  public boolean may(Permission permission) {
    return roles.stream().anyMatch(role -> role.permissions().contains(permission));
  }

  public boolean plays(Role role) {
    return roles.contains(role);
  }
}
