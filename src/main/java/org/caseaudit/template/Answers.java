package org.caseaudit.template;

import java.util.Map;
import java.util.Optional;

/** A sheet's given answers and their evidence notes, as they stand; nothing derived. */
public final class Answers {
  private final Map<Address, AnswerValue> values;
  private final Map<Address, String> notes;

  private Answers(Map<Address, AnswerValue> values, Map<Address, String> notes) {
    this.values = Map.copyOf(values);
    this.notes = Map.copyOf(notes);
  }

  public static Answers none() {
    return new Answers(Map.of(), Map.of());
  }

  public static Answers of(Map<Address, AnswerValue> values) {
    return new Answers(values, Map.of());
  }

  public static Answers of(Map<Address, AnswerValue> values, Map<Address, String> notes) {
    return new Answers(values, notes);
  }

  public Optional<AnswerValue> at(Address address) {
    return Optional.ofNullable(values.get(address));
  }

  /** Empty when there is none. */
  public String note(Address address) {
    return notes.getOrDefault(address, "");
  }
}
