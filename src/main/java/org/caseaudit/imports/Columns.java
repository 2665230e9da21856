package org.caseaudit.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The heading of a table that was taken for a list: which column is where. */
final class Columns {

  private static final int SHOWN = 60;

  private final ListProfile list;
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final List<String> headings;
  private final List<String> plain;

  Columns(ListProfile list, List<String> heading) {
    this.list = list;
    this.headings = heading;
    this.plain = heading.stream().map(Heading::plain).toList();
    for (int i = 0; i < plain.size(); i++) {
      if (!plain.get(i).isEmpty()) {
        positions.putIfAbsent(plain.get(i), i);
      }
    }
  }

  /** Whether a row repeats the heading. */
  boolean repeats(List<String> row) {
    return row.stream().map(Heading::plain).toList().equals(plain);
  }

  /** Where a source's column is; -1 if it isn't there. */
  int position(CellSource source) {
    return source.headings().stream()
        .filter(positions::containsKey)
        .mapToInt(positions::get)
        .findFirst()
        .orElse(-1);
  }

  int position(String plainHeading) {
    return positions.getOrDefault(plainHeading, -1);
  }

  /** As the file heads the column of a source, else as the profile does. */
  String heading(CellSource source) {
    int position = position(source);
    return position < 0 ? source.name() : shown(headings.get(position));
  }

  static String shown(String heading) {
    String words = Cells.words(heading);
    return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
  }

  List<String> matched() {
    return read().stream()
        .filter(source -> position(source) >= 0)
        .map(this::heading)
        .distinct()
        .toList();
  }

  List<String> missing() {
    return read().stream()
        .filter(source -> position(source) < 0)
        .map(CellSource::name)
        .distinct()
        .toList();
  }

  List<String> missingButNeeded() {
    return read().stream()
        .filter(CellSource::required)
        .filter(source -> position(source) < 0)
        .map(CellSource::name)
        .distinct()
        .toList();
  }

  /** Headings nothing in the profile knows; those of empty columns are none. */
  List<String> unknown() {
    Set<String> known = new HashSet<>(list.known());
    read().forEach(source -> known.addAll(source.headings()));
    known.addAll(list.recognisedBy());
    list.sources().forEach(source -> known.addAll(source.where().keySet()));
    Set<String> unknown = new LinkedHashSet<>();
    for (int i = 0; i < plain.size(); i++) {
      if (!plain.get(i).isEmpty() && !known.contains(plain.get(i))) {
        unknown.add(shown(headings.get(i)));
      }
    }
    return new ArrayList<>(unknown);
  }

  /** Whether a heading is written otherwise than the profile has it, and taken all the same. */
  boolean isWrittenOtherwise(CellSource source) {
    int position = position(source);
    return position >= 0
        && !headings.get(position).equals(source.name())
        && plain.get(position).equals(Heading.plain(source.name()));
  }

  /** Whether the column holds children's references. */
  boolean isChild(String plainHeading) {
    CellSource child =
        list.caseload().containsKey(CaseField.CHILD_REFERENCE)
            ? list.caseload().get(CaseField.CHILD_REFERENCE)
            : list.entry().orElseThrow().child();
    return child.headings().contains(plainHeading);
  }

  List<CellSource> read() {
    return list.sources().filter(CellSource::hasColumn).toList();
  }
}
