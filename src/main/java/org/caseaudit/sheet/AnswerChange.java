package org.caseaudit.sheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.caseaudit.template.Address;

/**
 * One change of one answer, as a person or a program asks for it.
 *
 * @param operation made up by the one who asks, unique in the sheet: the same operation sent again
 *     is not a second change
 * @param version the version of the answer this one replaces; 0 if there is none yet
 * @param state {@code answered}, {@code not-evidenced}, {@code not-applicable} or {@code cleared}
 * @param value the plain form of the value; for {@code not-applicable} the code of the reason
 * @param note the evidence for it, if any
 */
public record AnswerChange(
    @NotNull @Size(min = 8, max = 64) String operation,
    @NotNull Address address,
    @PositiveOrZero long version,
    @NotNull String state,
    @Size(max = MAX_TEXT) String value,
    @Size(max = MAX_TEXT) String note) {

  /** The longest text taken, in characters. */
  public static final int MAX_TEXT = 100_000;
}
