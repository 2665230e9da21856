package org.caseaudit.action;

import java.util.Locale;

/**
 * Which actions from audits to show, and in which order; null or empty for whatever doesn't matter.
 *
 * @param team a team's id
 * @param serves the code of the recommendation served
 * @param theme the code of a theme of the audit
 * @param sort {@code due}, {@code child}, {@code team} or {@code status}
 */
public record RemedialFilter(
    boolean mine,
    Long team,
    State state,
    String serves,
    String theme,
    String sort,
    boolean turned) {

  /** Groups of actions people look for. */
  public enum State {
    OPEN("Open"),
    OVERDUE("Overdue"),
    DUE_SOON("Due soon"),
    NO_OWNER("No owner yet"),
    SAID_DONE("To be checked"),
    GIVEN_BACK("Given back"),
    DONE("Done and checked"),
    WITHDRAWN("Withdrawn"),
    ALL("All");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String getLabel() {
      return label;
    }

    /** As in addresses: {@code due-soon}. */
    public String getCode() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** So many days before it is due an action is due soon. */
  static final int SOON_DAYS = 14;

  /** All open ones, the one due first on top. */
  public static final RemedialFilter OPEN =
      new RemedialFilter(false, null, State.OPEN, "", "", "due", false);
}
