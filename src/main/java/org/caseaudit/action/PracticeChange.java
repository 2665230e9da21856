package org.caseaudit.action;

import java.time.LocalDate;

/**
 * A change of practice that the register has.
 *
 * @param evidenced whether it says how one can tell, so that it counts
 */
public record PracticeChange(
    long entry, String register, String theme, LocalDate on, String what, boolean evidenced) {}
