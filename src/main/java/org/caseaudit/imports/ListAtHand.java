package org.caseaudit.imports;

import java.time.LocalDate;

/**
 * A list that is being read: how it is read, and where what it holds goes.
 *
 * @param sheet what the sheet is called in the file
 * @param today no day in the list may be later
 */
record ListAtHand(
    ImportProfile profile,
    ListProfile list,
    Columns columns,
    String sheet,
    LocalDate today,
    LookBack lookBack,
    Found found) {}
