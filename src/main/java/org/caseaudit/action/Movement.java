package org.caseaudit.action;

import java.util.List;
import org.caseaudit.audit.Audit;

/**
 * How a case moved from the audit that found something to the one that looked again.
 *
 * @param then the grade of the first audit in words; empty if it had none
 * @param worseBy how many grades it is worse now; negative for better
 * @param done how many of the first audit's actions were done and checked
 */
public record Movement(
    Audit first, Audit again, String then, String now, int worseBy, long done, long actions) {

  /** How it moved, in a word. */
  public String getDirection() {
    if (then.isEmpty() || now.isEmpty()) {
      return "Not graded";
    }
    if (worseBy == 0) {
      return "The same";
    }
    return worseBy < 0 ? "Better" : "Worse";
  }

  /** How many of some movements go a way. */
  public static long count(List<Movement> movements, String direction) {
    return movements.stream().filter(each -> each.getDirection().equals(direction)).count();
  }
}
