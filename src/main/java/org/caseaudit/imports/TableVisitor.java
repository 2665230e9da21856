package org.caseaudit.imports;

import java.util.List;

/** Is told what a file holds, one row after the other. */
interface TableVisitor {

  /**
   * A sheet of a workbook, or a file that is one table, begins.
   *
   * @param name the sheet's, or the file's
   * @return whether to hear its rows
   */
  boolean table(String name);

  /**
   * A row that holds anything.
   *
   * @param number as a spreadsheet counts it, from 1
   * @param cells as far as the last that holds anything; numbers and dates as they are written
   */
  void row(int number, List<String> cells);
}
