package org.caseaudit.template;

import java.util.List;
import java.util.Optional;

/**
 * Where an expression is looked at: a reading, and an item's path or nothing for the sheet itself.
 */
record Scope(Reading reading, String item) {

  Scope inside(String itemPath) {
    return new Scope(reading, itemPath);
  }

  private Optional<Address> address(String question) {
    return reading.template().find(question).map(found -> Address.of(found, item));
  }

  Optional<AnswerValue> answer(String question) {
    return address(question).flatMap(reading::answer);
  }

  boolean asked(String question) {
    return address(question).map(reading::asked).orElse(false);
  }

  String words(String question) {
    return address(question).map(reading::words).orElse("");
  }

  /**
   * The paths of a group's items; empty while it can't be told which there will be: the group isn't
   * asked, or must have items and nobody has said yet.
   */
  Optional<List<String>> items(String group) {
    return address(group).filter(reading::asked).filter(reading::isSettled).map(reading::items);
  }

  Circumstances circumstances() {
    return reading.circumstances();
  }

  Truth criticalFailed(String section) {
    return reading.criticalFailed(section);
  }
}
