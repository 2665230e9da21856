package org.caseaudit.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The time everything goes by. It is the system's, unless the installation is a demonstration: then
 * it was set to another moment and runs on from there. It ticks in microseconds, as the database
 * does.
 */
@ApplicationScoped
public class AppClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  /** Sets the clock; from now on it runs on from this moment. */
  public void set(Instant moment) {
    ahead = Duration.between(Instant.now(Clock.systemUTC()), moment);
  }

  /** Sets the clock by how far it is ahead of the system's; behind if negative. */
  public void setAhead(Duration ahead) {
    this.ahead = ahead;
  }

  /** How far it is ahead of the system's clock. */
  public Duration ahead() {
    return ahead;
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return London.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    Clock whole = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return whole.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId another) {
        return whole.withZone(another);
      }
    };
  }
}
