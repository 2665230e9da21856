package org.caseaudit.register;

import java.time.LocalDate;

/**
 * What is in a register.
 *
 * @param entries how many are saved, and count
 * @param unfinished how many are drafts or being corrected
 * @param latest the latest day of an entry that has come; null if there is none
 */
public record RegisterTotal(long entries, long unfinished, LocalDate latest) {

  static final RegisterTotal NOTHING = new RegisterTotal(0, 0, null);
}
