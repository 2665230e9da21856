package org.caseaudit.imports;

import org.caseaudit.shared.Refused;

/** How much one file may hold: far more than any honest one does, and less than hurts. */
final class Limits {

  static final int MOST_ROWS = 250_000;

  /** Columns beyond this are passed over: an Annex A list has 34. */
  static final int MOST_COLUMNS = 200;

  static final int MOST_SHEETS = 60;
  static final int LONGEST_CELL = 2_000;
  static final int MOST_ENTRIES = 2_000;
  static final long MOST_UNPACKED = 400L * 1024 * 1024;
  static final int MOST_SHARED_TEXT = 48 * 1024 * 1024;
  static final int MOST_SHARED_STRINGS = 1_500_000;

  private int rows;

  /** Counts a row of the file. */
  void row() {
    if (++rows > MOST_ROWS) {
      throw Refused.invalid("The file has more than 250,000 rows. Send one list at a time.");
    }
  }
}
