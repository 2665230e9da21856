package org.caseaudit.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseaudit.audit.Incomplete;
import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.sheet.AnswerChange;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.Answering;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.Sealing;
import org.caseaudit.sheet.SheetMaker;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetReopened;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.SheetSealed;
import org.caseaudit.sheet.Stratum;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Gap;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Templates;
import org.caseaudit.user.User;

/** Begins, saves and opens entries, inside the transaction of the service that decided it. */
@ApplicationScoped
public class Entering {

  @Inject private RegisterRepository entries;
  @Inject private RegisterListRepository lists;
  @Inject private SheetRepository sheets;
  @Inject private SheetMaker maker;
  @Inject private SheetReader reader;
  @Inject private Sealing sealing;
  @Inject private Answering answering;
  @Inject private Templates templates;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /**
   * Begins an entry, as a draft.
   *
   * @param child the case it is about; null where entries aren't about a child
   * @param reference what the system it comes from calls it; null if it comes from none
   */
  RegisterEntry begin(AuditTemplate template, CaseRecord child, String reference, long by) {
    templates.requireOffered(template);
    AnswerSheet sheet =
        child == null
            ? maker.make(template, Stratum.none(), by, Map.of())
            : maker.make(template, Stratum.of(child), by, SheetMaker.known(child));
    RegisterEntry entry = new RegisterEntry(sheet, reference);
    entries.add(entry);
    fire(entry, "began an entry", null, null);
    return entry;
  }

  /**
   * Makes an entry and saves it, for a service of another package that has decided who may.
   *
   * @param register a meaning that one question of the register has; entries are about a child
   * @param answers in plain form, by what their questions mean
   * @return the entry; nothing where the pack in force keeps no such register
   */
  public Optional<RegisterEntry> record(
      Meaning register, CaseRecord child, Map<Meaning, String> answers, User by) {
    return templates.offered().stream()
        .filter(template -> template.kind() == Kind.REGISTER)
        .filter(template -> template.questionThatMeans(register).isPresent())
        .findFirst()
        .map(template -> record(template, child, answers, by));
  }

  private RegisterEntry record(
      AuditTemplate template, CaseRecord child, Map<Meaning, String> answers, User by) {
    RegisterEntry entry = begin(template, child, null, by.getId());
    List<AnswerChange> changes =
        answers.entrySet().stream()
            .flatMap(
                answer ->
                    template.questionThatMeans(answer.getKey()).stream()
                        .map(question -> first(question.code(), answer.getValue())))
            .toList();
    answering.answerAll(entry.getSheet(), changes, by.getId());
    save(entry, by.getId());
    return entry;
  }

  private static AnswerChange first(String question, String value) {
    return new AnswerChange(
        "recorded-" + question, Address.of(question), 0, AnswerValue.ANSWERED, value, null);
  }

  /**
   * Saves an entry: it is sealed, and counts.
   *
   * @throws Incomplete if answers are missing
   */
  void save(RegisterEntry entry, long by) {
    OpenedSheet opened = reader.open(entry.getSheet());
    List<Gap> gaps = opened.reading().gaps();
    if (!gaps.isEmpty()) {
      throw new Incomplete(gaps);
    }
    String before = entry.getStatus().getLabel();
    entry.save(happened(opened), Contents.of(opened).digest());
    sealing.seal(entry.getSheet(), by);
    lists.show(entry.getId(), Cell.of(opened.reading()));
    fire(entry, "saved the entry", before, null);
  }

  /** The day the template asks for, or the day it is saved where it asks for none. */
  private LocalDate happened(OpenedSheet opened) {
    return opened
        .template()
        .eventQuestion()
        .flatMap(question -> opened.reading().answer(Address.of(question.code())))
        .filter(AnswerValue.Day.class::isInstance)
        .map(day -> ((AnswerValue.Day) day).date())
        .orElseGet(() -> London.day(clock.instant()));
  }

  /** Opens a saved entry to be corrected; it counts no more until it is saved again. */
  void correct(RegisterEntry entry, String reason, User by) {
    entry.requireSaved();
    String before = entry.getStatus().getLabel();
    note(entry, RegisterChange.What.CORRECTED, reason, by);
    sealing.reopen(entry.getSheet(), reason);
    entry.handTo(by.getId());
    fire(entry, "opened the entry to be corrected", before, reason);
  }

  /** Withdraws an entry, however far it is. */
  public void withdraw(RegisterEntry entry, String reason, User by) {
    String before = entry.getStatus().getLabel();
    note(entry, RegisterChange.What.WITHDRAWN, reason, by);
    if (entry.getStatus() == RegisterEntry.Status.SAVED) {
      sealing.reopen(entry.getSheet(), reason);
    }
    entry.withdraw();
    fire(entry, "withdrew the entry", before, reason);
  }

  /** Withdraws an entry because the import that made it is undone. */
  void takeBack(RegisterEntry entry, String reason, User by) {
    String before = entry.getStatus().getLabel();
    note(entry, RegisterChange.What.WITHDRAWN, reason, by);
    sealing.reopen(entry.getSheet(), reason);
    entry.takeBack();
    fire(entry, "withdrew the entry", before, reason);
  }

  /** Gives an open entry to somebody else to finish. */
  void takeOver(RegisterEntry entry, User by) {
    entry.handTo(by.getId());
    note(entry, RegisterChange.What.TAKEN_OVER, "Taken over to be finished", by);
    fire(entry, "took the entry over", null, null);
  }

  private void note(RegisterEntry entry, RegisterChange.What what, String reason, User by) {
    entries.add(new RegisterChange(entry.getId(), what, reason, clock.instant(), by));
  }

  private void fire(RegisterEntry entry, String did, String before, String reason) {
    events.fire(
        new EntryMoved(
            entry.getId(), entry.getRegister(), did, before, entry.getStatus().getLabel(), reason));
  }

  void sealed(@Observes SheetSealed event) {
    showDependents(event.sheet());
  }

  void reopened(@Observes SheetReopened event) {
    showDependents(event.sheet());
  }

  /** Some answers are worked out from the child's other sheets: what lists show follows them. */
  private void showDependents(long changed) {
    AnswerSheet sheet = sheets.find(changed).orElseThrow();
    String child = sheet.getStratum().childReference();
    if (child == null) {
      return;
    }
    AuditTemplate template = templates.get(sheet.template());
    Set<String> dependent =
        templates.current().stream()
            .filter(other -> other.kind() == Kind.REGISTER)
            .filter(
                other ->
                    other.historyQuestions().stream()
                        .anyMatch(code -> template.find(code).isPresent()))
            .map(other -> other.ref().code())
            .collect(Collectors.toSet());
    if (!dependent.isEmpty()) {
      for (RegisterEntry entry : entries.savedOf(child, dependent, changed)) {
        lists.show(entry.getId(), Cell.of(reader.open(entry.getSheet()).reading()));
      }
    }
  }
}
