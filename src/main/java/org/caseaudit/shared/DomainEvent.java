package org.caseaudit.shared;

/**
 * Something that happened, in words the trail can keep. Services fire it inside the transaction
 * that made it true; nothing that observes it may outlive that transaction.
 */
public interface DomainEvent {

  /** What it happened to. */
  Subject subject();

  /** What was done, as a verb phrase in the past tense: "submitted the audit". */
  String did();

  /** Where in the subject, for instance a question and item; null for the whole of it. */
  default String where() {
    return null;
  }

  /** The value before, in words; null where there was none or it makes no sense. */
  default String before() {
    return null;
  }

  /** The value after, in words; null where there is none or it makes no sense. */
  default String after() {
    return null;
  }

  /** Why, where the one who did it was asked for a reason; null otherwise. */
  default String reason() {
    return null;
  }
}
