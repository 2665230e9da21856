package org.caseaudit.plan;

import java.util.List;

/**
 * Our remark on how several places of the plan go together, never part of its words.
 *
 * @param about statements by id, such as {@code 1-EO2}, and actions as {@code action 1.8}
 */
public record PlanAnnotation(List<String> about, String words) {

  public PlanAnnotation {
    about = List.copyOf(about);
  }

  /** The other places it is about, as they are written. */
  public List<String> besides(String place) {
    return about.stream().filter(each -> !each.equals(place)).toList();
  }
}
