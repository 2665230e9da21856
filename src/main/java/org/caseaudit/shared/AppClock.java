package org.caseaudit.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The one source of the time: London's, in the microseconds that the database can keep. */
@ApplicationScoped
public class AppClock {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Produces
  Clock clock() {
    return Clock.tick(Clock.system(LONDON), Duration.ofNanos(1_000));
  }
}
