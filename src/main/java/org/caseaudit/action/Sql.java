package org.caseaudit.action;

import java.util.ArrayList;
import java.util.List;

/** SQL put together piece by piece, with the values it names. */
final class Sql {

  private final StringBuilder text;
  private final List<Object> values = new ArrayList<>();

  Sql(String start) {
    text = new StringBuilder(start);
  }

  /** Adds words in which each question mark stands for the next of the values. */
  Sql add(String words, Object... more) {
    int from = 0;
    for (Object value : more) {
      int at = words.indexOf('?', from);
      values.add(value);
      text.append(words, from, at).append('?').append(values.size());
      from = at + 1;
    }
    text.append(words.substring(from));
    return this;
  }

  String text() {
    return text.toString();
  }

  List<Object> values() {
    return values;
  }
}
