/**
 * Files that authorities already have, taken over by profiles of the pack: read once, row by row,
 * into what a child's case or a register may keep; shown; then imported as one, and undone if
 * nothing leans on it. No name and no date of birth outlives the reading of its row.
 */
package org.caseaudit.imports;
