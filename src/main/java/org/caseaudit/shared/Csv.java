package org.caseaudit.shared;

/** What every CSV file that leaves the product has in common. */
public final class Csv {

  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Csv() {}

  /**
   * A text that no spreadsheet takes for a formula: one that could be begins with an apostrophe. A
   * number stays a number.
   *
   * @param text may be null, which becomes empty
   */
  public static String harmless(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    boolean risky = BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return risky && !text.matches("-?\\d+(\\.\\d+)?") ? "'" + text : text;
  }
}
