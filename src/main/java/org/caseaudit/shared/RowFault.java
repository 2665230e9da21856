package org.caseaudit.shared;

/**
 * Why a row of a file can't be taken.
 *
 * @param line the line of the file on which the row starts, counted from 1
 * @param column the column's name, or null where the whole row or file is meant
 * @param message what is wrong, in words for the person who made the file
 */
public record RowFault(long line, String column, String message) {}
