package org.caseaudit.measure;

import java.util.Optional;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** A target was set for a statement that the plan gives none, or withdrawn. */
public record LocalTargetChanged(
    String statement, String did, String before, String after, String reason)
    implements DomainEvent {

  static LocalTargetChanged set(LocalTarget target, Optional<LocalTarget> before) {
    return new LocalTargetChanged(
        target.getStatement(),
        "set a target",
        before.map(LocalTargetChanged::words).orElse(null),
        words(target),
        target.getWhy());
  }

  static LocalTargetChanged withdrawn(LocalTarget target) {
    return new LocalTargetChanged(
        target.getStatement(),
        "withdrew a target",
        words(target),
        null,
        target.getWithdrawnReason());
  }

  private static String words(LocalTarget target) {
    return target.getWanted() + " from " + target.getInForceFrom();
  }

  @Override
  public Subject subject() {
    return new Subject("statement", statement);
  }
}
