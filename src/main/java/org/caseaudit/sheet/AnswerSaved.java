package org.caseaudit.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Derived;
import org.caseaudit.template.Progress;
import org.caseaudit.template.Reading;
import org.caseaudit.template.Section;

/**
 * What came of saving an answer.
 *
 * @param changed the other questions that look different because of it
 * @param sections where each section of the sheet stands now
 */
public record AnswerSaved(
    Instant savedAt, StoredAnswer answer, List<Changed> changed, List<Standing> sections) {

  /**
   * A question that appeared or vanished, or whose derived answer is another now.
   *
   * @param value the derived answer's plain form; null if it isn't derived or can't be told yet
   */
  public record Changed(
      Address address, boolean asked, String state, String value, String words, String working) {}

  /** Where a section stands. */
  public record Standing(String section, Progress progress, SectionStatus status) {}

  static AnswerSaved between(OpenedSheet before, OpenedSheet after, StoredAnswer answer) {
    List<Changed> changed = new ArrayList<>();
    Set<Address> known = new HashSet<>(before.reading().addresses());
    for (Address address : after.reading().addresses()) {
      if (!known.contains(address) || differs(before.reading(), after.reading(), address)) {
        changed.add(changed(after.reading(), address));
      }
    }
    return new AnswerSaved(answer.savedAt(), answer, changed, standings(after));
  }

  /** All that is derived or hidden, for a client that may have missed what was said before. */
  static AnswerSaved again(OpenedSheet now, StoredAnswer answer, Instant savedAt) {
    List<Changed> all =
        now.reading().addresses().stream().map(address -> changed(now.reading(), address)).toList();
    return new AnswerSaved(savedAt, answer, all, standings(now));
  }

  private static boolean differs(Reading before, Reading after, Address address) {
    return before.asked(address) != after.asked(address)
        || !before.derived(address).equals(after.derived(address));
  }

  private static Changed changed(Reading reading, Address address) {
    boolean asked = reading.asked(address);
    Optional<Derived> derived = asked ? reading.derived(address) : Optional.empty();
    Optional<AnswerValue> value = derived.flatMap(Derived::value);
    return new Changed(
        address,
        asked,
        value.map(AnswerValue::state).orElse(null),
        value.map(AnswerValue::plain).orElse(null),
        derived.isPresent() ? reading.words(address) : null,
        derived.map(Derived::working).orElse(null));
  }

  static List<Standing> standings(OpenedSheet sheet) {
    return sheet.template().sections().stream().map(section -> standing(sheet, section)).toList();
  }

  private static Standing standing(OpenedSheet sheet, Section section) {
    return new Standing(section.code(), sheet.reading().progress(section), sheet.status(section));
  }
}
