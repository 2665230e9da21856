package org.caseaudit.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.UserRepository;

/** Keeps what happens to an action in its history, and tells everybody who listens. */
@ApplicationScoped
class ActionLog {

  @Inject private RemedialActionRepository actions;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  void note(RemedialAction action, String did, String before, String after, String words) {
    RemedialActionMoved moved =
        new RemedialActionMoved(
            action.getId(), did, before, after, words == null ? null : words.strip());
    actions.add(
        new RemedialUpdate(
            moved, users.find(currentUser.get().id()).orElse(null), clock.instant()));
    events.fire(moved);
  }
}
