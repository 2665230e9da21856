package org.caseaudit.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** Where an action is against the end date the plan gives it, as at a day. */
public enum ActionTiming {
  OVERDUE("Overdue"),
  DUE_SOON("Due soon"),
  IN_TIME("In time"),
  /** The plan's end is words and no date, so that nothing can be said to be late. */
  NO_DATE("No end date"),
  DONE("Done");

  /** So many days before its end an action is due soon. */
  static final int SOON_DAYS = 30;

  private final String label;

  ActionTiming(String label) {
    this.label = label;
  }

  /** The words users see. */
  public String label() {
    return label;
  }

  /** As in addresses: {@code due-soon}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException when none has that code
   */
  public static ActionTiming of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** An action has until the last day of its end month. */
  static ActionTiming of(PlanAction action, Rag rag, LocalDate today) {
    if (rag == Rag.BLUE) {
      return DONE;
    }
    if (action.endMonth().isEmpty()) {
      return NO_DATE;
    }
    YearMonth month = action.endMonth().get();
    LocalDate last = month.atEndOfMonth();
    if (today.isAfter(last)) {
      return OVERDUE;
    }
    return last.minusDays(SOON_DAYS).isAfter(today) ? IN_TIME : DUE_SOON;
  }
}
