package org.caseaudit.register;

import java.time.LocalDate;

/**
 * Which entries of a register to show, and in which order.
 *
 * @param child a child's reference or its beginning; empty for any
 * @param words words that the entry's answers hold; empty for any
 * @param team a team's id; null for any
 * @param from the first day; null for any
 * @param to the last day; null for any
 * @param status null for all that aren't withdrawn
 * @param sortBy {@link #BY_DAY}, {@link #BY_CHILD} or the code of a question
 */
public record RegisterQuery(
    String register,
    String child,
    String words,
    Long team,
    LocalDate from,
    LocalDate to,
    RegisterEntry.Status status,
    String sortBy,
    boolean descending) {

  public static final String BY_DAY = "day";
  public static final String BY_CHILD = "child";

  /** All entries that aren't withdrawn, the latest first. */
  public static RegisterQuery everything(String register) {
    return new RegisterQuery(register, "", "", null, null, null, null, BY_DAY, true);
  }
}
