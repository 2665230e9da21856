package org.caseaudit.plan;

import jakarta.enterprise.context.ApplicationScoped;

/** The improvement plan in force, as the pack gave it when the application started. */
@ApplicationScoped
public class CurrentPlan {
  private volatile Plan plan;

  /** For the start of the application, and for tests. */
  public void use(Plan loaded) {
    plan = loaded;
  }

  /**
   * @throws IllegalStateException before a plan was loaded
   */
  public Plan get() {
    Plan loaded = plan;
    if (loaded == null) {
      throw new IllegalStateException("No improvement plan has been loaded yet");
    }
    return loaded;
  }
}
