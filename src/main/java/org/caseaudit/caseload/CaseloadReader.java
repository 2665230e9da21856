package org.caseaudit.caseload;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.shared.RowFault;

/**
 * Reads a caseload file row by row, handing on each good row and noting everything wrong with the
 * others. Knows no database: which teams there are, it is told.
 */
final class CaseloadReader {

  /** The most rows taken from one file. */
  static final int MAX_ROWS = 100_000;

  private static final String QUOTE_NOT_CLOSED =
      "A quotation mark is opened and not closed in its cell.";

  private final Collection<String> teams;
  private final LocalDate today;

  /**
   * @param teams the codes of the teams a case may belong to
   * @param today no date in the file may be later
   */
  CaseloadReader(Collection<String> teams, LocalDate today) {
    this.teams = teams;
    this.today = today;
  }

  /** Everything wrong with the file, in its order; good rows go to {@code good} as they are met. */
  List<RowFault> read(CsvFile file, Consumer<CaseRow> good) {
    Optional<RowFault> problem = file.problem();
    if (problem.isPresent()) {
      return List.of(problem.get());
    }
    String text = file.text();
    List<RowFault> faults = new ArrayList<>();
    Iterator<CsvRecord> records = file.records();
    CsvRecord heading = records.next();
    Map<Column, Integer> positions = positions(heading, faults);
    if (positions.keySet().containsAll(required())) {
      readRows(
          records, heading.getFieldCount(), new RowReader(positions, teams, today), faults, good);
    }
    if (faults.isEmpty() && text.chars().filter(c -> c == '"').count() % 2 != 0) {
      faults.add(new RowFault(text.lines().count(), null, QUOTE_NOT_CLOSED));
    }
    return faults;
  }

  private static void readRows(
      Iterator<CsvRecord> records,
      int width,
      RowReader reader,
      List<RowFault> faults,
      Consumer<CaseRow> good) {
    Map<String, Long> lines = new HashMap<>();
    int rows = 0;
    while (records.hasNext()) {
      CsvRecord row = records.next();
      long line = row.getStartingLineNumber();
      if (row.getFields().stream().allMatch(String::isBlank)) {
        continue;
      }
      if (++rows > MAX_ROWS) {
        faults.add(new RowFault(line, null, "The file has more than 100,000 rows. Split it."));
        return;
      }
      if (row.getFieldCount() != width || spansLines(row)) {
        faults.add(new RowFault(line, null, shapeProblem(row, width)));
        continue;
      }
      Optional<CaseRow> read = reader.read(line, row.getFields(), faults);
      String reference = reader.reference(row.getFields());
      Long earlier = reference.isEmpty() ? null : lines.putIfAbsent(reference, line);
      if (earlier != null) {
        faults.add(
            new RowFault(
                line,
                Column.CHILD_REFERENCE.heading(),
                "The same reference is already on line " + earlier + "."));
      } else {
        read.ifPresent(good);
      }
    }
    if (rows == 0) {
      faults.add(new RowFault(1, null, "There is a heading and no case below it."));
    }
  }

  private static boolean spansLines(CsvRecord row) {
    return row.getFields().stream()
        .anyMatch(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0);
  }

  private static String shapeProblem(CsvRecord row, int width) {
    if (spansLines(row)) {
      return QUOTE_NOT_CLOSED;
    }
    return "The row has %s, the heading has %d. Is a separator missing, or one too many?"
        .formatted(row.getFieldCount() == 1 ? "1 cell" : row.getFieldCount() + " cells", width);
  }

  private static Map<Column, Integer> positions(CsvRecord heading, List<RowFault> faults) {
    Map<Column, Integer> positions = new EnumMap<>(Column.class);
    boolean repeated = false;
    for (int i = 0; i < heading.getFieldCount(); i++) {
      String cell = heading.getField(i);
      Optional<Column> column = Column.find(cell);
      if (column.isEmpty()) {
        faults.add(new RowFault(heading.getStartingLineNumber(), null, unknown(cell, i)));
      } else if (positions.putIfAbsent(column.get(), i) != null) {
        repeated = true;
        faults.add(
            new RowFault(
                heading.getStartingLineNumber(),
                column.get().heading(),
                "This column is there twice."));
      }
    }
    for (Column column : required()) {
      if (!positions.containsKey(column)) {
        faults.add(
            new RowFault(
                heading.getStartingLineNumber(), column.heading(), "This column is missing."));
      }
    }
    return repeated ? Map.of() : positions;
  }

  private static String unknown(String cell, int index) {
    if (cell.isBlank()) {
      return "Column " + (index + 1) + " has no heading.";
    }
    return "There is no column “%s” in a caseload. The columns are %s."
        .formatted(RowReader.shown(cell), String.join(", ", Column.headings()));
  }

  private static List<Column> required() {
    return List.of(Column.values()).stream().filter(Column::required).toList();
  }
}
