package org.caseaudit.imports;

import java.util.Map;

/**
 * An entry of a register that a row becomes.
 *
 * @param reference by which the entry is known again
 * @param answers by question, as a file of the register would write them
 */
record StagedEntry(
    String sheet,
    int row,
    String register,
    String childReference,
    String reference,
    Map<String, String> answers) {}
