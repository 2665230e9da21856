package org.caseaudit.register;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.shared.RowFault;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Answers;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Circumstances;
import org.caseaudit.template.Gap;
import org.caseaudit.template.Question;
import org.caseaudit.template.Reading;
import org.caseaudit.template.Reference;

/**
 * Reads a file of entries, noting everything wrong with it. The heading of a column is the code of
 * a question; what else may stand beside it is {@link #ENTRY}, {@link #REFERENCE} and {@link
 * #CHILD}. Knows no database: who there is, it is told.
 */
final class RegisterReader {

  static final String ENTRY = "entry";
  static final String REFERENCE = "reference";
  static final String CHILD = "child_reference";

  /** Columns an export has and an import passes over. */
  static final Set<String> ONLY_SHOWN = Set.of("status", "team", "day");

  /** What is added to a question's code to head the column of its notes. */
  static final String NOTE = " note";

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
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<Question, Integer> questions = new LinkedHashMap<>();
  private final Map<Question, Integer> notes = new HashMap<>();

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
    CsvRecord heading = records.next();
    readHeading(heading);
    if (faults.isEmpty()) {
      readRows(records, heading.getFieldCount());
    }
  }

  private void readHeading(CsvRecord heading) {
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < heading.getFieldCount(); i++) {
      String name = heading.getField(i).strip();
      String plain = name.toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
      if (!seen.add(plain)) {
        fault(heading, name, "This column is there twice.");
      } else if (name.isEmpty()) {
        fault(heading, null, "Column " + (i + 1) + " has no heading.");
      } else if (Set.of(ENTRY, REFERENCE, CHILD).contains(plain)) {
        positions.put(plain, i);
      } else if (!ONLY_SHOWN.contains(plain)) {
        readQuestion(heading, name, i);
      }
    }
    if (template.concernsChild() && !positions.containsKey(CHILD)) {
      fault(heading, CHILD, "This column is missing.");
    }
    if (!template.concernsChild() && positions.containsKey(CHILD)) {
      fault(heading, CHILD, "Entries of this register are not about a child.");
    }
  }

  private void readQuestion(CsvRecord heading, String name, int position) {
    boolean isNote = name.toLowerCase(Locale.ROOT).endsWith(NOTE);
    String code = isNote ? name.substring(0, name.length() - NOTE.length()).strip() : name;
    Optional<Question> question =
        template.questions().stream()
            .filter(each -> each.code().equalsIgnoreCase(code))
            .findFirst();
    if (question.isEmpty()) {
      fault(
          heading,
          CellReader.shown(name),
          "“%s” has no such question. The columns are %s."
              .formatted(template.title(), String.join(", ", columns())));
    } else if (Contents.isInFile(question.get())) {
      (isNote ? notes : questions).put(question.get(), position);
    } else if (Contents.isSaid(question.get())) {
      fault(heading, name, "This is asked for each item of a list, which a file can't hold.");
    }
  }

  /** The headings a file can have. */
  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    if (template.concernsChild()) {
      columns.add(CHILD);
    }
    columns.add(REFERENCE);
    Contents.inFile(template).forEach(question -> columns.add(question.code()));
    return columns;
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
          row.reference() == null ? null : REFERENCE,
          row.entry() == null && row.reference() == null
              ? "This row says the same as line %d. If both are to be kept, give each a reference."
                  .formatted(earlier)
              : "The same entry is already on line " + earlier + ".");
    }
  }

  private Optional<EntryRow> readRow(CsvRecord record) {
    int before = faults.size();
    Long entry = entry(record);
    String reference = CellReader.words(cell(record, REFERENCE));
    if (reference.length() > RegisterEntry.LONGEST_REFERENCE) {
      fault(record, REFERENCE, "This is longer than 80 characters.");
    }
    String child = template.concernsChild() ? cell(record, CHILD).toUpperCase(Locale.ROOT) : null;
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
                codes(questions.keySet()),
                codes(notes.keySet()),
                answers));
  }

  private static Set<String> codes(Set<Question> asked) {
    return asked.stream().map(Question::code).collect(Collectors.toSet());
  }

  private Long entry(CsvRecord record) {
    String cell = cell(record, ENTRY);
    if (cell.isEmpty()) {
      return null;
    }
    if (!cell.matches("\\d{1,18}")) {
      fault(
          record,
          ENTRY,
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
      fault(record, CHILD, "This can't be left empty.");
      return Map.of();
    }
    Optional<Map<String, String>> known = children.known(child);
    if (known.isEmpty()) {
      fault(
          record,
          CHILD,
          "There is no child “%s” in your part of the caseload."
              .formatted(CellReader.shown(child)));
    }
    return known.orElse(Map.of());
  }

  private Map<String, Given> answers(CsvRecord record) {
    Map<String, Given> answers = new LinkedHashMap<>();
    for (Map.Entry<Question, Integer> column : questions.entrySet()) {
      Question question = column.getKey();
      String cell = record.getField(column.getValue()).strip();
      String note = notes.containsKey(question) ? record.getField(notes.get(question)).strip() : "";
      if (cell.isEmpty()) {
        continue;
      }
      try {
        AnswerValue value = CellReader.read(question, cell);
        question
            .problemWith(value, note)
            .ifPresent(problem -> fault(record, question.code() + NOTE, problem + "."));
        answers.put(question.code(), new Given(value, note));
      } catch (IllegalArgumentException e) {
        fault(record, question.code(), e.getMessage());
      }
    }
    return answers;
  }

  /** Whether the answers, taken together, are asked for and leave nothing out. */
  private void checkWhole(CsvRecord record, Map<String, String> known, Map<String, Given> given) {
    Map<Address, AnswerValue> values = new HashMap<>();
    Map<Address, String> written = new HashMap<>();
    for (Question question : template.questions()) {
      question
          .prefill()
          .map(known::get)
          .ifPresent(
              value ->
                  values.put(
                      Address.of(question.code()),
                      AnswerValue.of(question, AnswerValue.ANSWERED, value)));
    }
    given.forEach(
        (code, answer) -> {
          values.put(Address.of(code), answer.value());
          written.put(Address.of(code), answer.note());
        });
    Answers answers = Answers.of(values, written);
    Reading reading =
        Reading.of(template, answers, Circumstances.of(template, answers, today, settings));
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

  private String cell(CsvRecord record, String column) {
    Integer position = positions.get(column);
    return position == null ? "" : record.getField(position).strip();
  }

  private void fault(CsvRecord record, String column, String message) {
    faults.add(new RowFault(record.getStartingLineNumber(), column, message));
  }
}
