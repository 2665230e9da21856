package org.caseaudit.register;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseaudit.shared.RowFault;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Question;

/**
 * The first line of a file of entries. The heading of a column is the code of a question; what else
 * may stand beside it is {@link #ENTRY}, {@link #REFERENCE} and {@link #CHILD}.
 */
final class RegisterHeading {

  static final String ENTRY = "entry";
  static final String REFERENCE = "reference";
  static final String CHILD = "child_reference";

  /** Columns an export has and an import passes over. */
  static final Set<String> ONLY_SHOWN = Set.of("status", "team", "day");

  /** What is added to a question's code to head the column of its notes. */
  static final String NOTE = " note";

  private final AuditTemplate template;
  private final List<RowFault> faults = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<Question, Integer> questions = new LinkedHashMap<>();
  private final Map<Question, Integer> notes = new HashMap<>();

  RegisterHeading(AuditTemplate template, CsvRecord heading) {
    this.template = template;
    read(heading);
  }

  /** Everything wrong with it. */
  List<RowFault> faults() {
    return faults;
  }

  /** A cell that is no answer; empty where the file has no such column. */
  String cell(CsvRecord row, String column) {
    Integer position = positions.get(column);
    return position == null ? "" : row.getField(position).strip();
  }

  /** The questions the file has a column for. */
  Set<Question> questions() {
    return questions.keySet();
  }

  String answer(CsvRecord row, Question question) {
    return row.getField(questions.get(question)).strip();
  }

  /** What is said beside an answer; empty where the file has no column for it. */
  String note(CsvRecord row, Question question) {
    Integer position = notes.get(question);
    return position == null ? "" : CellReader.words(row.getField(position).strip());
  }

  /** The codes of the questions the file has a column for. */
  Set<String> columns() {
    return codes(questions.keySet());
  }

  /** The codes of the questions the file has a column of notes for. */
  Set<String> noted() {
    return codes(notes.keySet());
  }

  private static Set<String> codes(Set<Question> asked) {
    return asked.stream().map(Question::code).collect(Collectors.toSet());
  }

  private void read(CsvRecord heading) {
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
              .formatted(template.title(), String.join(", ", possible())));
    } else if (Contents.isInFile(question.get())) {
      (isNote ? notes : questions).put(question.get(), position);
    } else if (Contents.isSaid(question.get())) {
      fault(heading, name, "This is asked for each item of a list, which a file can't hold.");
    }
  }

  /** The headings a file can have. */
  private List<String> possible() {
    List<String> columns = new ArrayList<>();
    if (template.concernsChild()) {
      columns.add(CHILD);
    }
    columns.add(REFERENCE);
    Contents.inFile(template).forEach(question -> columns.add(question.code()));
    return columns;
  }

  private void fault(CsvRecord heading, String column, String message) {
    faults.add(new RowFault(heading.getStartingLineNumber(), column, message));
  }
}
