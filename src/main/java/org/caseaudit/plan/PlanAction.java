package org.caseaudit.plan;

import java.time.YearMonth;
import java.util.List;

/**
 * What the plan says will be done.
 *
 * @param end the end date as the plan writes it
 * @param endMonth the same, to reckon with
 * @param leadWords the lead officer as the plan writes it, such as {@code RG/JF}
 * @param leads the initials told apart
 */
public record PlanAction(
    String ref,
    String words,
    String end,
    YearMonth endMonth,
    String leadWords,
    List<String> leads) {

  public PlanAction {
    leads = List.copyOf(leads);
  }

  /** Its end month is over. */
  public boolean isPastItsEnd(YearMonth month) {
    return month.isAfter(endMonth);
  }
}
