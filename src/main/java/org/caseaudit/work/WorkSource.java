package org.caseaudit.work;

import java.time.LocalDate;
import java.util.List;
import org.caseaudit.user.Actor;

/** Knows some of what people have to do: one per kind of work, found by CDI. */
public interface WorkSource {

  /**
   * What this person has to do, and nothing they may not see; empty for whoever has no part in it.
   *
   * @param today the day in London
   */
  List<Task> tasks(Actor actor, LocalDate today);

  /** What it is called outside the application. */
  default WorkKind kind() {
    return WorkKind.OTHER;
  }
}
