package org.caseaudit.imports;

import java.time.LocalDate;

/**
 * What one row says of a child's case, as far as it is kept; null where it says nothing.
 *
 * @param rank the lower, the more this row says of the child
 * @param latestBy of rows of the same rank the latest says more
 * @param planStatus a status's code
 * @param teamWords the team as the file calls it
 */
record StagedCase(
    String sheet,
    int row,
    String childReference,
    int rank,
    LocalDate latestBy,
    String planStatus,
    String teamWords,
    String worker,
    String manager,
    LocalDate openedOn,
    LocalDate closedOn,
    Integer age,
    String gender,
    Boolean uasc,
    Boolean disability,
    String language,
    String legalStatus) {}
