package org.caseaudit.imports;

/**
 * A cell that could not be taken.
 *
 * @param column as the file heads it; null where the row is meant
 * @param leftOut whether the row is left out for it, and not only the cell left empty
 */
public record ImportFault(String sheet, int row, String column, String words, boolean leftOut) {}
