package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether nobody has an account yet. Asked with each request until somebody has. */
@ApplicationScoped
public class FirstStart {

  @Inject private UserRepository users;

  private volatile boolean over;

  public boolean isNeeded() {
    if (!over) {
      over = users.anybody();
    }
    return !over;
  }
}
