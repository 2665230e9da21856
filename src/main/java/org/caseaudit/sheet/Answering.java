package org.caseaudit.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
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

/**
 * The only way an answer changes, whoever asks: a page, a file, a one-time link. Works inside the
 * transaction of the service that decided who may, on a sheet that service has locked.
 */
@ApplicationScoped
public class Answering {

  /** More items and answers than any sheet needs; beyond it somebody is playing. */
  static final int MOST_ANSWERS = 5_000;

  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /**
   * Changes one answer and works out what follows from it. The same operation asked for again
   * changes nothing and is told what came of it the first time.
   *
   * @param by the account it is changed by; 0 for somebody without one
   * @throws Refused if the sheet takes no answers, or the value doesn't fit
   * @throws StaleAnswer if the answer is another than the one to be replaced
   */
  public AnswerSaved answer(AnswerSheet sheet, AnswerChange change, long by) {
    Optional<AnswerOperation> done = sheets.done(sheet.getId(), change.operation());
    if (done.isPresent()) {
      return again(sheet, change, done.get());
    }
    Map<Address, Answer> answers = sheets.open(sheet.getId());
    OpenedSheet before = reader.open(sheet, stored(answers));
    change(sheet, before.template(), answers, change, by);
    sheets.flush();
    StoredAnswer saved = keep(sheet, change, before, answers);
    return AnswerSaved.between(before, reader.open(sheet, stored(answers)), saved);
  }

  /**
   * Changes many answers at once: all of them, or none.
   *
   * @param by the account they are changed by; 0 for somebody without one
   */
  public void answerAll(AnswerSheet sheet, List<AnswerChange> changes, long by) {
    Set<String> done =
        sheets.done(sheet.getId(), changes.stream().map(AnswerChange::operation).toList());
    List<AnswerChange> wanted =
        changes.stream().filter(change -> !done.contains(change.operation())).toList();
    Map<Address, Answer> answers = sheets.open(sheet.getId());
    OpenedSheet before = reader.open(sheet, stored(answers));
    wanted.forEach(change -> change(sheet, before.template(), answers, change, by));
    sheets.flush();
    wanted.forEach(change -> keep(sheet, change, before, answers));
  }

  private void change(
      AnswerSheet sheet,
      AuditTemplate template,
      Map<Address, Answer> answers,
      AnswerChange change,
      long by) {
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
    answer.give(value, change.note(), now, by);
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
