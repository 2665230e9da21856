package org.caseaudit.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One row of a list: what its cells say, and what is wrong with them. */
final class ListRow {

  private final ListAtHand list;
  private final int number;
  private final List<String> cells;
  private final List<ImportFault> faults = new ArrayList<>();
  private boolean passedOver;

  ListRow(ListAtHand list, int number, List<String> cells) {
    this.list = list;
    this.number = number;
    this.cells = cells;
  }

  int number() {
    return number;
  }

  List<ImportFault> faults() {
    return faults;
  }

  boolean isLeftOut() {
    return faults.stream().anyMatch(ImportFault::leftOut);
  }

  /** Whether a code in it says that the row is not for us. */
  boolean isPassedOver() {
    return passedOver;
  }

  /** Notes something that was tolerated. */
  void odd(String words) {
    list.found().odd(list.sheet(), words);
  }

  /** Leaves the row out, because of the column of this heading. */
  void refuse(String heading, String words) {
    faults.add(new ImportFault(list.sheet(), number, heading, words, true));
  }

  private String cell(int position) {
    return position < 0 || position >= cells.size() ? "" : cells.get(position);
  }

  String at(String plainHeading) {
    return cell(list.columns().position(plainHeading));
  }

  String raw(CellSource source) {
    return source.always() != null ? source.always() : cell(list.columns().position(source));
  }

  String words(CellSource source) {
    return Cells.words(raw(source));
  }

  void fault(CellSource source, String words) {
    faults.add(
        new ImportFault(
            list.sheet(), number, list.columns().heading(source), words, source.required()));
  }

  /** The cell's words after the codes were looked up; null when there are none. */
  String said(CellSource source) {
    String raw = raw(source);
    String words = Cells.words(raw);
    if (Cells.isError(raw)) {
      odd(
          "“"
              + list.columns().heading(source)
              + "” holds "
              + shownError(raw)
              + ": taken as empty.");
    }
    if (words.isEmpty()) {
      if (source.whenEmpty() != null) {
        return source.whenEmpty();
      }
      if (source.required()) {
        fault(source, "This can’t be left empty.");
      }
      return null;
    }
    if (source.codes().isEmpty()) {
      return words;
    }
    Optional<Optional<String>> coded = Cells.coded(source.codes(), words);
    if (coded.isPresent()) {
      passedOver |= coded.get().isEmpty();
      return coded.get().filter(word -> !word.isEmpty()).orElse(null);
    }
    return source.otherwise() != null ? otherwise(source) : words;
  }

  private String otherwise(CellSource source) {
    odd(
        "“%s” holds something else than the known codes: taken as “%s”."
            .formatted(list.columns().heading(source), source.otherwise()));
    return source.otherwise();
  }

  private static String shownError(String raw) {
    return raw.strip().toUpperCase(Locale.ROOT);
  }

  String child(CellSource source) {
    try {
      return Cells.reference(raw(source));
    } catch (Cells.Unreadable e) {
      fault(source, e.getMessage());
      return null;
    }
  }

  LocalDate day(CellSource source) {
    String said = source == null ? null : said(source);
    if (said == null) {
      return null;
    }
    try {
      return Cells.day(said, list.today());
    } catch (Cells.Unreadable e) {
      fault(source, e.getMessage());
      return null;
    }
  }

  Boolean yesOrNo(CellSource source) {
    String said = source == null ? null : said(source);
    if (said == null) {
      return null;
    }
    try {
      return Cells.yesOrNo(said);
    } catch (Cells.Unreadable e) {
      fault(source, e.getMessage());
      return null;
    }
  }
}
