package org.caseaudit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.user.CurrentUser;

/**
 * Writes down whatever happened, in the transaction in which it happened: the one isn't there
 * without the other.
 */
@ApplicationScoped
public class TrailRecorder {

  @Inject private TrailRepository trail;
  @Inject private TrailEnds ends;
  @Inject private TrailSeal sealer;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  void record(@Observes DomainEvent event) {
    TrailEntry entry = new TrailEntry(clock.instant(), currentUser.find().orElse(null), event);
    entry.follow(ends.of(event.subject()).orElse(null), sealer);
    trail.add(entry);
    ends.now(event.subject(), entry);
  }
}
