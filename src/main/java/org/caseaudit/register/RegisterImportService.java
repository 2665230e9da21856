package org.caseaudit.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.caseaudit.audit.Incomplete;
import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.caseload.CaseRepository;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.RowFault;
import org.caseaudit.sheet.AnswerChange;
import org.caseaudit.sheet.Answering;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetMaker;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.template.Address;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Gap;
import org.caseaudit.template.Templates;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.UserRepository;

/**
 * Takes entries over from a file, whole or not at all. A row is known again by the number of its
 * entry, else by its reference, else by saying the same: the same file again changes nothing.
 */
@Guarded
@Transactional
@ApplicationScoped
public class RegisterImportService {

  private static final int CHUNK = 500;
  private static final int RELEASED_AFTER = 50;
  private static final String CLEARED = "cleared";

  @Inject private RegisterService registers;
  @Inject private RegisterRepository entries;
  @Inject private Entering entering;
  @Inject private Answering answering;
  @Inject private SheetReader reader;
  @Inject private CaseRepository cases;
  @Inject private UserRepository users;
  @Inject private Templates templates;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** What importing the file would do. */
  @Requires(Permission.KEEP_REGISTERS)
  public RegisterPreview preview(String register, CsvFile file) {
    return compare(registers.register(register), file).preview();
  }

  /**
   * What is wrong with a file about children some of whom have no case yet.
   *
   * @param isChild whether a reference is or will be a child's
   */
  @Requires(Permission.KEEP_REGISTERS)
  public List<RowFault> faults(String register, CsvFile file, Predicate<String> isChild) {
    RegisterReader rows =
        new RegisterReader(
            registers.register(register),
            templates.reference(),
            London.day(clock.instant()),
            reference -> isChild.test(reference) ? Optional.of(Map.of()) : Optional.empty());
    rows.read(file);
    return rows.faults();
  }

  /** Those of these references that name an entry of the register already. */
  @Requires(Permission.KEEP_REGISTERS)
  public Set<String> known(String register, Collection<String> references) {
    return Set.copyOf(entries.byReference(register, references).keySet());
  }

  /**
   * Takes back what an import made: the entries are withdrawn, and the same rows make new ones.
   *
   * @throws Refused if one of them was corrected or is no longer there as it was imported
   */
  @Requires(Permission.KEEP_REGISTERS)
  public void takeBack(String register, Collection<String> references, String reason) {
    for (RegisterEntry entry : entries.byReference(register, references).values()) {
      if (entry.getStatus() == RegisterEntry.Status.SAVED) {
        entering.takeBack(entry, reason, users.find(currentUser.get().id()).orElseThrow());
      } else if (entry.getStatus() != RegisterEntry.Status.WITHDRAWN) {
        throw Refused.conflict(
            "Entry %d is being corrected. Save or withdraw it first.".formatted(entry.getId()));
      }
    }
  }

  /**
   * Imports the file and says what that did.
   *
   * @throws RegisterRefused if anything is wrong with the file; nothing is imported then
   */
  @Requires(Permission.KEEP_REGISTERS)
  public RegisterPreview importFile(String register, CsvFile file) {
    entries.lockForImport();
    AuditTemplate template = registers.register(register);
    Comparison comparison = compare(template, file);
    RegisterPreview preview = comparison.preview();
    if (!preview.isImportable()) {
      throw new RegisterRefused(preview.faults());
    }
    int done = 0;
    for (Comparison.Step step : comparison.steps()) {
      take(step, template, file);
      if (++done % RELEASED_AFTER == 0) {
        entries.release();
      }
    }
    events.fire(new RegisterImported(register, file.name(), preview.words()));
    return preview;
  }

  private Comparison compare(AuditTemplate template, CsvFile file) {
    RegisterReader rows =
        new RegisterReader(
            template,
            templates.reference(),
            London.day(clock.instant()),
            reference ->
                cases
                    .findByReference(reference)
                    .filter(child -> scope().holds(child.getTeam()))
                    .map(SheetMaker::known));
    rows.read(file);
    Comparison comparison =
        new Comparison(template, rows.faults(), entry -> reader.open(entry.getSheet()));
    for (int from = 0; from < rows.rows().size(); from += CHUNK) {
      compare(
          rows.rows().subList(from, Math.min(from + CHUNK, rows.rows().size())),
          template.ref().code(),
          comparison);
    }
    return comparison;
  }

  private void compare(List<EntryRow> rows, String register, Comparison comparison) {
    Map<String, RegisterEntry> byReference =
        entries.byReference(
            register, rows.stream().map(EntryRow::reference).filter(Objects::nonNull).toList());
    Map<String, RegisterEntry> byDigest =
        entries.byDigest(
            register,
            rows.stream()
                .filter(EntryRow::isNameless)
                .map(row -> row.contents().digest())
                .toList());
    for (EntryRow row : rows) {
      if (row.entry() != null) {
        compareNumbered(row, register, comparison);
      } else if (row.reference() != null && byReference.containsKey(row.reference())) {
        compareNamed(row, byReference.get(row.reference()), comparison);
      } else if (row.isNameless() && byDigest.containsKey(row.contents().digest())) {
        comparison.saysTheSame(row, byDigest.get(row.contents().digest()));
      } else {
        comparison.isNew(row);
      }
    }
  }

  private void compareNamed(EntryRow row, RegisterEntry entry, Comparison comparison) {
    if (scope().holds(entry.getSheet().getStratum())) {
      comparison.names(row, entry);
    } else {
      comparison.fault(
          row,
          RegisterHeading.REFERENCE,
          "This reference is another entry’s that isn’t yours to correct.");
    }
  }

  private void compareNumbered(EntryRow row, String register, Comparison comparison) {
    RegisterEntry entry =
        entries
            .find(row.entry())
            .filter(found -> found.getRegister().equals(register))
            .filter(found -> scope().holds(found.getSheet().getStratum()))
            .orElse(null);
    if (entry == null) {
      comparison.fault(
          row,
          RegisterHeading.ENTRY,
          "There is no entry %d in this register. Leave the number out for a new one."
              .formatted(row.entry()));
    } else if (!Objects.equals(row.reference(), entry.getReference())) {
      comparison.fault(
          row,
          RegisterHeading.REFERENCE,
          "Entry %d has %s.".formatted(row.entry(), referenceOf(entry)));
    } else {
      comparison.names(row, entry);
    }
  }

  private static String referenceOf(RegisterEntry entry) {
    return entry.getReference() == null
        ? "no reference"
        : "the reference “" + entry.getReference() + "”";
  }

  private void take(Comparison.Step step, AuditTemplate template, CsvFile file) {
    EntryRow row = step.row();
    long by = currentUser.get().id();
    try {
      RegisterEntry entry =
          step.entry() == null ? begun(row, template, by) : opened(step.entry(), file, by);
      OpenedSheet sheet = reader.open(entry.getSheet());
      Contents now = Contents.of(sheet);
      answering.answerAll(entry.getSheet(), changes(sheet, now, row.onto(now)), by);
      entering.save(entry, by);
    } catch (Incomplete incomplete) {
      throw new RegisterRefused(incomplete.gaps().stream().map(gap -> fault(row, gap)).toList());
    }
  }

  private RegisterEntry begun(EntryRow row, AuditTemplate template, long by) {
    CaseRecord child =
        row.child() == null ? null : cases.findByReference(row.child()).orElseThrow();
    return entering.begin(template, child, row.reference(), by);
  }

  private RegisterEntry opened(long id, CsvFile file, long by) {
    RegisterEntry entry = entries.find(id).orElseThrow();
    entering.correct(entry, "Imported from " + file.name(), users.find(by).orElseThrow());
    return entry;
  }

  private static List<AnswerChange> changes(OpenedSheet sheet, Contents now, Contents after) {
    List<AnswerChange> changes = new ArrayList<>();
    TreeSet<String> codes = new TreeSet<>(now.answers().keySet());
    codes.addAll(after.answers().keySet());
    for (String code : codes) {
      Given given = after.answers().get(code);
      if (!Objects.equals(now.answers().get(code), given)) {
        Address address = Address.parse(code);
        changes.add(
            new AnswerChange(
                UUID.randomUUID().toString(),
                address,
                sheet.stored(address).map(stored -> stored.version()).orElse(0L),
                given == null ? CLEARED : given.value().state(),
                given == null ? null : given.value().plain(),
                given == null || given.note().isEmpty() ? null : given.note()));
      }
    }
    return changes;
  }

  private static RowFault fault(EntryRow row, Gap gap) {
    return new RowFault(row.line(), gap.address().question(), gap.message() + ".");
  }

  private RegisterScope scope() {
    return RegisterScope.of(currentUser.get());
  }
}
