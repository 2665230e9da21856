package org.caseaudit.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the plan says will be done.
 *
 * @param end the end date as the plan writes it
 * @param endMonth the same, to reckon with; empty where the plan writes words and no month, such as
 *     {@code ongoing}
 * @param leadWords the lead officer as the plan writes it, such as {@code RG/JF}
 * @param leads the initials told apart
 */
public record PlanAction(
    String ref,
    String words,
    String end,
    Optional<YearMonth> endMonth,
    String leadWords,
    List<String> leads) {

  public PlanAction {
    leads = List.copyOf(leads);
  }

  /** How an annotation names it. */
  public String place() {
    return "action " + ref;
  }
}
