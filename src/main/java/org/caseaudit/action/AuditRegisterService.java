package org.caseaudit.action;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseaudit.audit.Audit;
import org.caseaudit.shared.Csv;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Subject;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.TemplateRef;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/** The register of audits as a file: what an inspection asks for first. */
@Guarded
@Transactional
@ApplicationScoped
public class AuditRegisterService {

  /** Somebody took the register of audits out of the product. */
  public record AuditRegisterExported() implements DomainEvent {

    @Override
    public Subject subject() {
      return new Subject("export", "audit-register");
    }

    @Override
    public String did() {
      return "exported the register of audits";
    }
  }

  private static final int AT_ONCE = 500;

  @Inject private AuditRegisterRepository register;
  @Inject private Themes themes;
  @Inject private Templates templates;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** Keeps, before a line goes out, that the register is being exported. */
  @Requires(Permission.EXPORT_ANSWERS)
  public void noteExport() {
    events.fire(new AuditRegisterExported());
  }

  /** Writes all audits as CSV, in the order of their numbers. */
  @Requires(Permission.EXPORT_ANSWERS)
  public void export(Writer out) {
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(
        "audit",
        "child reference",
        "team",
        "sample",
        "template",
        "version",
        "status",
        "authorised on",
        "grade",
        "moderated grade",
        "actions",
        "done and checked",
        "overdue",
        "all done",
        "family told");
    LocalDate today = London.day(clock.instant());
    List<String> questions = themes.codesOf(Meaning.OVERALL_GRADE);
    Map<String, String> grades = themes.grades();
    List<AuditRegisterRepository.Line> lines = register.page(questions, today, 0, AT_ONCE);
    while (!lines.isEmpty()) {
      lines.forEach(line -> csv.writeRecord(cells(line, grades)));
      lines = register.page(questions, today, lines.get(lines.size() - 1).audit(), AT_ONCE);
    }
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> cells(AuditRegisterRepository.Line line, Map<String, String> grades) {
    return List.of(
        Long.toString(line.audit()),
        line.childReference(),
        Csv.harmless(line.team()),
        Csv.harmless(line.sample()),
        Csv.harmless(
            templates.get(new TemplateRef(line.templateCode(), line.templateVersion())).title()),
        Integer.toString(line.templateVersion()),
        Audit.Status.valueOf(line.status()).getLabel(),
        Objects.toString(line.authorisedOn(), ""),
        words(line.grade(), grades),
        line.authorisedOn() == null ? "" : words(line.agreedGrade(), grades),
        Long.toString(line.actions()),
        Long.toString(line.done()),
        Long.toString(line.overdue()),
        line.actions() == 0 ? "" : line.done() == line.actions() ? "yes" : "no",
        Long.toString(line.told()));
  }

  private static String words(String grade, Map<String, String> grades) {
    return grade == null ? "" : grades.getOrDefault(grade, grade);
  }
}
