package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;

/** The measures in force, as the pack gave them when the application started. */
@ApplicationScoped
public class Measures {
  private volatile MeasureSet measures;

  /** For the start of the application, and for tests. */
  public void use(MeasureSet loaded) {
    measures = loaded;
  }

  /**
   * @throws IllegalStateException before measures were loaded
   */
  public MeasureSet get() {
    MeasureSet loaded = measures;
    if (loaded == null) {
      throw new IllegalStateException("No measures have been loaded yet");
    }
    return loaded;
  }
}
