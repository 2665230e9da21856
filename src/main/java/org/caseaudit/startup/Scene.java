package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Supplier;
import org.caseaudit.shared.AppClock;
import org.caseaudit.shared.London;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;

/** On which day of the demonstration something happens, and who does it. */
@ApplicationScoped
public class Scene {

  @Inject private AppClock clock;
  @Inject private CurrentUser currentUser;

  void at(LocalDate day, int hour) {
    clock.set(day.atTime(LocalTime.of(hour, 12)).atZone(London.ZONE).toInstant());
  }

  <T> T as(Actor actor, Supplier<T> work) {
    return currentUser.as(actor, work);
  }

  void does(Actor actor, Runnable work) {
    currentUser.as(
        actor,
        () -> {
          work.run();
          return null;
        });
  }
}
