package org.caseaudit.caseload;

import java.util.Arrays;
import java.util.Locale;

/** What a list of cases can be sorted by; each has an index that gives the rows in that order. */
public enum CaseOrder {
  REFERENCE("Child", "c.childReference"),
  STATUS("Plan status", "c.planStatus, c.childReference"),
  TEAM("Team", "c.team.id, c.childReference"),
  OPENED("Opened", "c.openedOn, c.childReference"),
  OPENED_LAST("Opened, the newest first", "c.openedOn DESC, c.childReference DESC");

  private final String label;
  private final String by;

  CaseOrder(String label, String by) {
    this.label = label;
    this.by = by;
  }

  /** As it stands in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String getLabel() {
    return label;
  }

  String by() {
    return " ORDER BY " + by;
  }

  /** The order of that word; by reference for any other. */
  public static CaseOrder of(String word) {
    return Arrays.stream(values())
        .filter(order -> order.word().equals(word))
        .findFirst()
        .orElse(REFERENCE);
  }
}
