package org.caseaudit.imports;

import java.util.List;

/**
 * What was found in one sheet of a file.
 *
 * @param list the list it was taken for; null if for none
 * @param words about what became of it
 * @param matched the columns that are read, as the file heads them
 * @param missing columns the profile knows that aren't there
 * @param unknown columns that are there and the profile doesn't know
 */
public record ImportSheet(
    String sheet,
    String list,
    String title,
    Fate fate,
    String words,
    List<String> matched,
    List<String> missing,
    List<String> unknown,
    int rows) {

  /** What becomes of a sheet. */
  public enum Fate {
    USED("Used"),
    READ_NOT_USED("Read, not used"),
    NOT_RECOGNISED("Not recognised");

    private final String label;

    Fate(String label) {
      this.label = label;
    }

    public String getLabel() {
      return label;
    }
  }

  /** Some columns in one line. */
  public String inWords(List<String> columns) {
    return String.join(", ", columns);
  }

  public ImportSheet {
    matched = List.copyOf(matched);
    missing = List.copyOf(missing);
    unknown = List.copyOf(unknown);
  }
}
