package org.caseaudit.imports;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row while it is read, each at its place. */
final class RowCells {

  private final List<String> cells = new ArrayList<>();

  void clear() {
    cells.clear();
  }

  /**
   * Puts a text at a column counted from 0; beyond the last column that is read it is passed over.
   */
  void put(int column, String text) {
    if (column < 0 || column >= Limits.MOST_COLUMNS || text.isBlank()) {
      return;
    }
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, text);
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  List<String> copy() {
    return List.copyOf(cells);
  }
}
