package org.caseaudit.imports;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Where what is found in a file goes while it is read; oddities are only counted. */
final class Found {

  /** Something out of the ordinary that was taken all the same, and where. */
  record Oddity(String sheet, String words) implements Comparable<Oddity> {

    @Override
    public int compareTo(Oddity other) {
      int bySheet = sheet.compareTo(other.sheet);
      return bySheet != 0 ? bySheet : words.compareTo(other.words);
    }
  }

  private static final int MOST_ODDITIES = 500;

  private final Consumer<StagedCase> cases;
  private final Consumer<StagedEntry> entries;
  private final Consumer<ImportFault> faults;
  private final Consumer<ImportSheet> sheets;
  private final Map<Oddity, Integer> oddities = new TreeMap<>();

  Found(
      Consumer<StagedCase> cases,
      Consumer<StagedEntry> entries,
      Consumer<ImportFault> faults,
      Consumer<ImportSheet> sheets) {
    this.cases = cases;
    this.entries = entries;
    this.faults = faults;
    this.sheets = sheets;
  }

  void add(StagedCase row) {
    cases.accept(row);
  }

  void add(StagedEntry entry) {
    entries.accept(entry);
  }

  void add(ImportFault fault) {
    faults.accept(fault);
  }

  void add(ImportSheet sheet) {
    sheets.accept(sheet);
  }

  void odd(String sheet, String words) {
    Oddity oddity = new Oddity(sheet, words);
    if (oddities.containsKey(oddity) || oddities.size() < MOST_ODDITIES) {
      oddities.merge(oddity, 1, Integer::sum);
    }
  }

  /** How often each oddity was met, by sheet. */
  Map<Oddity, Integer> oddities() {
    return oddities;
  }
}
