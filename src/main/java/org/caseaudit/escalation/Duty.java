package org.caseaudit.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.caseaudit.escalation.EscalationStep.Kind;

/**
 * What one level has to do about an escalation, by when. When the clock is missed the level above
 * answers for it as well, and when that one misses its own, the level above that.
 *
 * @param above when the level above has missed it too
 */
public record Duty(
    Kind kind, Level level, Instant due, Instant above, Optional<EscalationStep> done) {

  private static final int HOURS_TOLD_IN_HOURS = 48;

  public boolean isDone() {
    return done.isPresent();
  }

  /** Whether it was done late, or is late now and not done. */
  public boolean isLate(Instant now) {
    return end(now).isAfter(due);
  }

  /** The highest level that answers, or answered, for it. */
  Level reached(Instant now) {
    Instant end = end(now);
    return level.up((end.isAfter(due) ? 1 : 0) + (end.isAfter(above) ? 1 : 0));
  }

  private Instant end(Instant now) {
    return done.map(EscalationStep::getAt).orElse(now);
  }

  /** “3 hours late”; empty when it isn't. */
  public String lateness(Instant now) {
    if (!isLate(now)) {
      return "";
    }
    Duration late = Duration.between(due, end(now));
    if (late.toHours() == 0) {
      return many(Math.max(1, late.toMinutes()), "minute") + " late";
    }
    return late.toHours() < HOURS_TOLD_IN_HOURS
        ? many(late.toHours(), "hour") + " late"
        : many(late.toDays(), "day") + " late";
  }

  private static String many(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }

  /** What is to be done, as a verb phrase. */
  public String getWhat() {
    return switch (kind) {
      case TEAM_ACKNOWLEDGED -> "Acknowledge for the team";
      case SERVICE_ACKNOWLEDGED -> "Acknowledge for the service";
      default -> "Record a plan to put it right";
    };
  }
}
