package org.caseaudit.sheet;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When and by whom a sheet was made final.
 *
 * @param by the account it was sealed by; 0 if it came from somebody without one
 * @param on the day in London, by which it is counted
 * @param asAt the day the answers are read as at
 * @param digest SHA-256 of the answers in the order of their addresses, in hexadecimal
 */
public record Seal(Instant at, LocalDate on, long by, LocalDate asAt, String digest) {}
