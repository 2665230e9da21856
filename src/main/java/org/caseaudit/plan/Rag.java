package org.caseaudit.plan;

import java.util.Locale;

/**
 * How an action of the plan is going. Not rated is a state of its own and never looks like green.
 */
public enum Rag {
  RED("Red"),
  AMBER("Amber"),
  GREEN("Green"),
  BLUE("Blue"),
  NOT_RATED("Not rated");

  private final String label;

  Rag(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** As written in a plan's file and in addresses: {@code red}, {@code not-rated}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException when no status has that code
   */
  public static Rag of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
