package org.caseaudit.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerType;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Question;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/** The only write path for answers, and the reading of single sheets. */
@Guarded
@Transactional
@ApplicationScoped
public class SheetService {

  /** More items and answers than any sheet needs; beyond it somebody is playing. */
  static final int MOST_ANSWERS = 5_000;

  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private Templates templates;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /**
   * A sheet with its answers, for those who may read it.
   *
   * @throws Refused if there is none, or not for this user
   */
  @Requires(Permission.READ_AUDIT)
  public OpenedSheet open(long id) {
    Actor actor = currentUser.get();
    return sheets
        .find(id)
        .filter(sheet -> sheet.isOpenTo(actor))
        .map(reader::open)
        .orElseThrow(() -> Refused.notFound("This sheet"));
  }

  /**
   * Changes one answer and works out what follows from it. The same operation asked for again
   * changes nothing and is told what came of it the first time.
   *
   * @throws Refused if the sheet isn't this user's or takes no answers, or the value doesn't fit
   * @throws StaleAnswer if the answer is another than the one to be replaced
   */
  @Requires(Permission.ANSWER_SHEET)
  public AnswerSaved answer(long id, @Valid AnswerChange change) {
    AnswerSheet sheet = lock(id);
    Optional<AnswerOperation> done = sheets.done(id, change.operation());
    if (done.isPresent()) {
      return again(sheet, change, done.get());
    }
    Map<Address, Answer> answers = sheets.open(id);
    OpenedSheet before = reader.open(sheet, stored(answers));
    change(sheet, before.template(), answers, change);
    sheets.flush();
    StoredAnswer saved = keep(sheet, change, before, answers);
    return AnswerSaved.between(before, reader.open(sheet, stored(answers)), saved);
  }

  /** Changes many answers at once: all of them, or none. */
  @Requires(Permission.ANSWER_SHEET)
  public void answerAll(long id, List<@Valid AnswerChange> changes) {
    AnswerSheet sheet = lock(id);
    Set<String> done = sheets.done(id, changes.stream().map(AnswerChange::operation).toList());
    List<AnswerChange> wanted =
        changes.stream().filter(change -> !done.contains(change.operation())).toList();
    Map<Address, Answer> answers = sheets.open(id);
    OpenedSheet before = reader.open(sheet, stored(answers));
    wanted.forEach(change -> change(sheet, before.template(), answers, change));
    sheets.flush();
    wanted.forEach(change -> keep(sheet, change, before, answers));
  }

  private AnswerSheet lock(long id) {
    Actor actor = currentUser.get();
    AnswerSheet sheet =
        sheets
            .lock(id)
            .filter(found -> found.isOpenTo(actor))
            .orElseThrow(() -> Refused.notFound("This sheet"));
    if (!sheet.isAnsweredBy(actor)) {
      throw Refused.notFound("A sheet of yours with this number");
    }
    return sheet;
  }

  private void change(
      AnswerSheet sheet,
      AuditTemplate template,
      Map<Address, Answer> answers,
      AnswerChange change) {
    Instant now = clock.instant();
    sheet.saved(now);
    AnswerValue value = valueOf(question(template, change.address()), change);
    Answer answer = answers.get(change.address());
    long version = answer == null ? 0 : answer.getVersion();
    if (version != change.version()) {
      throw new StaleAnswer(
          change, answer == null ? StoredAnswer.never(change.address()) : answer.stored());
    }
    if (answer == null) {
      answer = new Answer(sheet.getId(), change.address());
      add(answers, change.address(), answer);
    }
    answer.give(value, change.note(), now, currentUser.get().id());
    sheets.add(answer);
  }

  private static void add(Map<Address, Answer> answers, Address address, Answer answer) {
    if (answers.size() >= MOST_ANSWERS) {
      throw Refused.invalid("This sheet is full: it has " + MOST_ANSWERS + " answers.");
    }
    answers.put(address, answer);
  }

  /** Keeps what came of a change that is in the database now, and tells of it. */
  private StoredAnswer keep(
      AnswerSheet sheet, AnswerChange change, OpenedSheet before, Map<Address, Answer> answers) {
    StoredAnswer saved = answers.get(change.address()).stored();
    sheets.add(new AnswerOperation(change.operation(), sheet.getId(), saved));
    events.fire(
        new AnswerChanged(
            sheet.getId(),
            change.address(),
            before.stored(change.address()).map(StoredAnswer::inBrief).orElse(null),
            saved.inBrief()));
    return saved;
  }

  private static List<StoredAnswer> stored(Map<Address, Answer> answers) {
    return answers.values().stream().map(Answer::stored).toList();
  }

  static Question question(AuditTemplate template, Address address) {
    Question question =
        template
            .find(address.question())
            .orElseThrow(
                () ->
                    Refused.invalid(
                        template.title() + " has no question " + address.question() + "."));
    if (question.type() == AnswerType.DERIVED) {
      throw Refused.invalid(
          "“" + question.text() + "” is worked out from other answers and can't be typed over.");
    }
    if (question.readOnly()) {
      throw Refused.invalid("“" + question.text() + "” was filled in and can't be typed over.");
    }
    if (!address.isFor(question)) {
      throw Refused.invalid(
          "“" + question.text() + "” has no item “" + address.item() + "” to be answered for.");
    }
    return question;
  }

  /** The value a change gives, checked against its question; null if it clears. */
  static AnswerValue valueOf(Question question, AnswerChange change) {
    if (Answer.CLEARED.equals(change.state())) {
      return null;
    }
    AnswerValue value;
    try {
      value = AnswerValue.of(question, change.state(), change.value());
    } catch (IllegalArgumentException e) {
      throw Refused.invalid(e.getMessage());
    }
    question
        .problemWith(value, change.note() == null ? "" : change.note())
        .ifPresent(
            problem -> {
              throw Refused.invalid(problem);
            });
    return value;
  }

  private AnswerSaved again(AnswerSheet sheet, AnswerChange change, AnswerOperation done) {
    if (!done.address().equals(change.address())) {
      throw Refused.conflict("This operation id was used for another answer of this sheet.");
    }
    OpenedSheet now = reader.open(sheet);
    StoredAnswer answer = now.stored(change.address()).orElseThrow();
    return AnswerSaved.again(now, answer.at(done.answerVersion()), done.savedAt());
  }
}
