package org.caseaudit.register;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file says of one entry, once everything in the row is as it should be.
 *
 * @param line the line of the file on which the row starts
 * @param entry the number of an entry that is there already; null if the row doesn't say
 * @param reference what the system it comes from calls it; null if the row doesn't say
 * @param child the child's reference; null where entries aren't about a child
 * @param columns the codes of all questions the file has a column for
 * @param noted the codes of all questions the file has a column of notes for
 * @param answers by question code, those that are given
 */
record EntryRow(
    long line,
    Long entry,
    String reference,
    String child,
    Set<String> columns,
    Set<String> noted,
    Map<String, Given> answers) {

  /** Whether only what it says tells which entry it is of. */
  boolean isNameless() {
    return entry == null && reference == null;
  }

  Contents contents() {
    return new Contents(child, new TreeMap<>(answers));
  }

  /** The answers an entry would have after this row: what the file has no column for stays. */
  Contents onto(Contents now) {
    SortedMap<String, Given> after = new TreeMap<>(now.answers());
    after.keySet().removeAll(columns);
    answers.forEach((code, given) -> after.put(code, withNote(code, given, now)));
    return new Contents(now.child(), after);
  }

  private Given withNote(String code, Given given, Contents now) {
    Given before = now.answers().get(code);
    return noted.contains(code) || before == null ? given : new Given(given.value(), before.note());
  }
}
