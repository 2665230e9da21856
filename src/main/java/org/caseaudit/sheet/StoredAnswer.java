package org.caseaudit.sheet;

import java.time.Instant;
import java.util.Optional;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;

/**
 * An answer as the database has it, open or sealed.
 *
 * @param state {@code answered}, {@code not-evidenced}, {@code not-applicable} or {@code cleared}
 * @param value the plain form of the value; the reason's code if not applicable
 * @param version how often it was changed
 * @param savedBy the account it was given by; 0 if it was somebody without one
 */
public record StoredAnswer(
    Address address,
    String state,
    String value,
    String note,
    long version,
    Instant savedAt,
    long savedBy) {

  /** Whether there is an answer, not just the trace of one that was cleared. */
  public boolean given() {
    return !Answer.CLEARED.equals(state);
  }

  /** The value in the terms of its question; empty if cleared. */
  Optional<AnswerValue> in(AuditTemplate template) {
    return given()
        ? template.find(address.question()).map(question -> AnswerValue.of(question, state, value))
        : Optional.empty();
  }

  /** An answer that was never given. */
  static StoredAnswer never(Address address) {
    return new StoredAnswer(address, Answer.CLEARED, null, null, 0, null, 0);
  }

  /** The same answer as it was known by an earlier version of it. */
  StoredAnswer at(long earlier) {
    return new StoredAnswer(address, state, value, note, earlier, savedAt, savedBy);
  }

  /** The answer in a line, for the trail; null if it was cleared. */
  String inBrief() {
    if (!given()) {
      return null;
    }
    String words =
        switch (state) {
          case AnswerValue.NOT_EVIDENCED -> "not evidenced";
          case AnswerValue.NOT_APPLICABLE -> "not applicable: " + value;
          default -> value;
        };
    return note == null || note.isBlank() ? words : words + " (" + note + ")";
  }
}
