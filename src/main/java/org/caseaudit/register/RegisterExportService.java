package org.caseaudit.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseaudit.shared.Csv;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.StoredAnswer;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerType;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.NoteRule;
import org.caseaudit.template.Question;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/** Lets a register's entries out as a file that can be imported again. */
@Guarded
@Transactional
@ApplicationScoped
public class RegisterExportService {

  private static final int AT_ONCE = 200;

  /** Somebody took entries out of the product. */
  public record EntriesExported(String register, long entries) implements DomainEvent {

    @Override
    public Subject subject() {
      return new Subject("register", register);
    }

    @Override
    public String did() {
      return "exported entries";
    }

    @Override
    public String after() {
      return entries == 1 ? "1 entry" : entries + " entries";
    }
  }

  @Inject private RegisterService registers;
  @Inject private RegisterListRepository lists;
  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;

  /** Keeps, before a line goes out, that these entries are being exported. */
  @Requires(Permission.READ_REGISTERS)
  public void noteExport(RegisterQuery wanted) {
    registers.register(wanted.register());
    events.fire(new EntriesExported(wanted.register(), registers.count(wanted)));
  }

  /** Writes the entries as CSV: codes, as an import takes them. */
  @Requires(Permission.READ_REGISTERS)
  public void export(RegisterQuery wanted, Writer out) {
    AuditTemplate template = registers.register(wanted.register());
    List<Question> questions =
        template.questions().stream()
            .filter(question -> question.depth() == 0 && question.type() != AnswerType.GROUP)
            .toList();
    RegisterScope scope = RegisterScope.of(currentUser.get());
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(heading(template, questions));
    List<RegisterRow> rows = lists.page(wanted, scope, 0, AT_ONCE);
    for (int first = AT_ONCE; !rows.isEmpty(); first += AT_ONCE) {
      Map<Long, AnswerSheet> byId =
          sheets.findAll(rows.stream().map(RegisterRow::id).toList()).stream()
              .collect(Collectors.toMap(AnswerSheet::getId, Function.identity()));
      for (RegisterRow row : rows) {
        csv.writeRecord(cells(row, reader.open(byId.get(row.id())), template, questions));
      }
      sheets.forget();
      rows = lists.page(wanted, scope, first, AT_ONCE);
    }
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> heading(AuditTemplate template, List<Question> questions) {
    List<String> heading =
        new ArrayList<>(List.of(RegisterHeading.ENTRY, RegisterHeading.REFERENCE));
    if (template.concernsChild()) {
      heading.addAll(List.of(RegisterHeading.CHILD, "team"));
    }
    heading.addAll(List.of("day", "status"));
    for (Question question : questions) {
      heading.add(question.code());
      if (takesNote(question)) {
        heading.add(question.code() + RegisterHeading.NOTE);
      }
    }
    return heading;
  }

  private static boolean takesNote(Question question) {
    return question.note() != NoteRule.NONE && Contents.isInFile(question);
  }

  private static List<String> cells(
      RegisterRow row, OpenedSheet opened, AuditTemplate template, List<Question> questions) {
    List<String> cells = new ArrayList<>();
    cells.add(Long.toString(row.id()));
    cells.add(Csv.harmless(row.reference()));
    if (template.concernsChild()) {
      cells.add(row.childReference());
      cells.add(Csv.harmless(row.team()));
    }
    cells.add(Objects.toString(row.happenedOn(), ""));
    cells.add(row.status().getLabel());
    for (Question question : questions) {
      Address address = Address.of(question.code());
      cells.add(opened.reading().answer(address).map(RegisterExportService::plain).orElse(""));
      if (takesNote(question)) {
        cells.add(Csv.harmless(opened.stored(address).map(StoredAnswer::note).orElse("")));
      }
    }
    return cells;
  }

  private static String plain(AnswerValue value) {
    return switch (value.state()) {
      case AnswerValue.NOT_EVIDENCED -> "not evidenced";
      case AnswerValue.NOT_APPLICABLE -> Csv.harmless("not applicable: " + value.plain());
      default -> Csv.harmless(value.plain());
    };
  }
}
