package org.caseaudit.escalation;

import java.util.Optional;
import java.util.Set;

/**
 * Which levels somebody with an account in use answers at, so that an escalation never waits where
 * nobody is.
 */
record Staffing(Set<Long> teamsWithManager, boolean serviceManager) {

  Staffing {
    teamsWithManager = Set.copyOf(teamsWithManager);
  }

  /** That level, or the next one above it at which there is anybody. */
  Level atLeast(Level level, Optional<Long> team) {
    return switch (level) {
      case TEAM_MANAGER ->
          team.filter(teamsWithManager::contains).isPresent()
              ? level
              : atLeast(Level.SERVICE_MANAGER, team);
      case SERVICE_MANAGER -> serviceManager ? level : Level.QA_LEAD;
      case QA_LEAD -> level;
    };
  }
}
