package org.caseaudit.register;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.shared.RowFault;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Gap;
import org.caseaudit.template.Question;
import org.caseaudit.template.Reading;
import org.caseaudit.template.Reference;

/**
 * Reads a file of entries, noting everything wrong with it. Knows no database: who there is, it is
 * told.
 */
final class RegisterReader {

  /** The most rows taken from one file. */
  static final int MAX_ROWS = 20_000;

  /** Tells what may be filled in of a child's case: empty if there is no such child to see. */
  @FunctionalInterface
  interface Children {
    Optional<Map<String, String>> known(String reference);
  }

  private final AuditTemplate template;
  private final Reference settings;
  private final LocalDate today;
  private final Children children;
  private final List<RowFault> faults = new ArrayList<>();
  private final List<EntryRow> rows = new ArrayList<>();
  private RegisterHeading heading;

  RegisterReader(AuditTemplate template, Reference settings, LocalDate today, Children children) {
    this.template = template;
    this.settings = settings;
    this.today = today;
    this.children = children;
  }

  /** Everything wrong with the file, in its order. */
  List<RowFault> faults() {
    return List.copyOf(faults);
  }

  /** The good rows; only to be used if there is no fault. */
  List<EntryRow> rows() {
    return List.copyOf(rows);
  }

  void read(CsvFile file) {
    Optional<RowFault> problem = file.problem();
    if (problem.isPresent()) {
      faults.add(problem.get());
      return;
    }
    Iterator<CsvRecord> records = file.records();
    CsvRecord first = records.next();
    heading = new RegisterHeading(template, first);
    faults.addAll(heading.faults());
    if (faults.isEmpty()) {
      readRows(records, first.getFieldCount());
    }
  }

  private void readRows(Iterator<CsvRecord> records, int width) {
    Map<String, Long> lines = new HashMap<>();
    int read = 0;
    while (records.hasNext()) {
      CsvRecord record = records.next();
      if (record.getFields().stream().allMatch(String::isBlank)) {
        continue;
      }
      if (++read > MAX_ROWS) {
        fault(record, null, "The file has more than 20,000 rows. Split it.");
        return;
      }
      if (record.getFieldCount() != width) {
        fault(
            record,
            null,
            "The row has %s, the heading has %d. Is a separator missing, or one too many?"
                .formatted(
                    record.getFieldCount() == 1 ? "1 cell" : record.getFieldCount() + " cells",
                    width));
        continue;
      }
      readRow(record).ifPresent(row -> addUnlessTwice(row, record, lines));
    }
    if (read == 0) {
      faults.add(new RowFault(1, null, "There is a heading and no entry below it."));
    }
  }

  private void addUnlessTwice(EntryRow row, CsvRecord record, Map<String, Long> lines) {
    String key =
        row.entry() != null
            ? "entry " + row.entry()
            : row.reference() != null ? "reference " + row.reference() : row.contents().digest();
    Long earlier = lines.putIfAbsent(key, row.line());
    if (earlier == null) {
      rows.add(row);
    } else {
      fault(
          record,
          row.reference() == null ? null : RegisterHeading.REFERENCE,
          row.entry() == null && row.reference() == null
              ? "This row says the same as line %d. If both are to be kept, give each a reference."
                  .formatted(earlier)
              : "The same entry is already on line " + earlier + ".");
    }
  }

  private Optional<EntryRow> readRow(CsvRecord record) {
    int before = faults.size();
    Long entry = entry(record);
    String reference = CellReader.words(heading.cell(record, RegisterHeading.REFERENCE));
    if (reference.length() > RegisterEntry.LONGEST_REFERENCE) {
      fault(record, RegisterHeading.REFERENCE, "This is longer than 80 characters.");
    }
    String child =
        template.concernsChild()
            ? heading.cell(record, RegisterHeading.CHILD).toUpperCase(Locale.ROOT)
            : null;
    Map<String, String> known = known(record, child);
    Map<String, Given> answers = answers(record);
    if (faults.size() == before) {
      checkWhole(record, known, answers);
    }
    return faults.size() > before
        ? Optional.empty()
        : Optional.of(
            new EntryRow(
                record.getStartingLineNumber(),
                entry,
                reference.isEmpty() ? null : reference,
                child,
                heading.columns(),
                heading.noted(),
                answers));
  }

  private Long entry(CsvRecord record) {
    String cell = heading.cell(record, RegisterHeading.ENTRY);
    if (cell.isEmpty()) {
      return null;
    }
    if (!cell.matches("\\d{1,18}")) {
      fault(
          record,
          RegisterHeading.ENTRY,
          "“%s” is not the number of an entry. Leave it empty for a new one."
              .formatted(CellReader.shown(cell)));
      return null;
    }
    return Long.valueOf(cell);
  }

  private Map<String, String> known(CsvRecord record, String child) {
    if (child == null) {
      return Map.of();
    }
    if (child.isEmpty()) {
      fault(record, RegisterHeading.CHILD, "This can't be left empty.");
      return Map.of();
    }
    Optional<Map<String, String>> known = children.known(child);
    if (known.isEmpty()) {
      fault(
          record,
          RegisterHeading.CHILD,
          "There is no child “%s” in your part of the caseload."
              .formatted(CellReader.shown(child)));
    }
    return known.orElse(Map.of());
  }

  private Map<String, Given> answers(CsvRecord record) {
    Map<String, Given> answers = new LinkedHashMap<>();
    for (Question question : heading.questions()) {
      String cell = heading.answer(record, question);
      String note = heading.note(record, question);
      if (cell.isEmpty()) {
        continue;
      }
      try {
        AnswerValue value = CellReader.read(question, cell);
        question
            .problemWith(value, note)
            .ifPresent(
                problem -> fault(record, question.code() + RegisterHeading.NOTE, problem + "."));
        answers.put(question.code(), new Given(value, note));
      } catch (IllegalArgumentException e) {
        fault(record, question.code(), e.getMessage());
      }
    }
    return answers;
  }

  /** Whether the answers, taken together, are asked for and leave nothing out. */
  private void checkWhole(CsvRecord record, Map<String, String> known, Map<String, Given> given) {
    Reading reading = Given.together(template, known, given, today, settings);
    for (String code : given.keySet()) {
      if (!reading.asked(Address.of(code))) {
        fault(
            record,
            code,
            "This isn't asked here, because of other answers in the row. Leave it empty.");
      }
    }
    for (Gap gap : reading.gaps()) {
      fault(record, gap.address().question(), gap.message() + ".");
    }
  }

  private void fault(CsvRecord record, String column, String message) {
    faults.add(new RowFault(record.getStartingLineNumber(), column, message));
  }
}
