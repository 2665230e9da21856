package org.caseaudit.user;

import java.util.Set;

/**
 * Who is acting: an account as it was when the request began.
 *
 * @param teams ids of the teams this person manages; empty for anybody who manages none
 */
public record Actor(long id, String username, String name, Set<Role> roles, Set<Long> teams) {

  private static final long NO_ACCOUNT = 0;

  public Actor {
    roles = Set.copyOf(roles);
    teams = Set.copyOf(teams);
  }

  /** The application itself, for what it does at its start and at night. */
  public static Actor application(Role... roles) {
    return new Actor(NO_ACCOUNT, "case-audit", "Case Audit", Set.of(roles), Set.of());
  }

  /** Whoever has a one-time link: may do what everybody may, and is known by nothing else. */
  public static Actor withLink() {
    return new Actor(NO_ACCOUNT, "one-time link", "Somebody with a link", Set.of(), Set.of());
  }

  /** Whether this is the application itself, or somebody with a link: neither has an account. */
  public boolean isApplication() {
    return id == NO_ACCOUNT;
  }

  public boolean may(Permission permission) {
    return permission.isForEverybody()
        || roles.stream().anyMatch(role -> role.permissions().contains(permission));
  }

  /** Whether this person answers for every team, so that they may read what is about any. */
  public boolean answersForAllTeams() {
    return plays(Role.QA_LEAD) || plays(Role.SERVICE_MANAGER);
  }

  public boolean plays(Role role) {
    return roles.contains(role);
  }
}
