package org.caseaudit.finding;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose findings are looked at.
 *
 * @param all every team's: then there is nothing to compare them with
 */
record Teams(boolean all, Set<Long> ids) {

  static final Teams EVERY = new Teams(true, Set.of());

  Teams {
    ids = Set.copyOf(ids);
  }

  static Teams of(Set<Long> ids) {
    return new Teams(false, ids);
  }

  String joined() {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
