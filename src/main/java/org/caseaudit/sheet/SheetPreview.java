package org.caseaudit.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Question;

/** What a form does with some answers, without a sheet that anybody keeps. */
@ApplicationScoped
public class SheetPreview {

  private static final long NOBODY = 0;

  @Inject private SheetReader reader;
  @Inject private Clock clock;

  /** A new sheet, as it is before anybody answered. */
  public OpenedSheet blank(AuditTemplate template) {
    List<StoredAnswer> first = new ArrayList<>();
    template.questions().stream()
        .filter(question -> question.group().isEmpty())
        .forEach(question -> startItems(question, template, first));
    return open(template, first);
  }

  private void startItems(Question group, AuditTemplate template, List<StoredAnswer> answers) {
    List<String> keys = new ArrayList<>();
    for (Map<String, String> item : group.startsWith()) {
      String key = "i" + (keys.size() + 1);
      keys.add(key);
      item.forEach(
          (code, plain) ->
              answers.add(given(new Address(code, key), template.question(code), plain)));
    }
    if (!keys.isEmpty()) {
      answers.add(given(Address.of(group.code()), group, String.join(",", keys)));
    }
  }

  private StoredAnswer given(Address address, Question question, String plain) {
    return stored(address, AnswerValue.of(question, AnswerValue.ANSWERED, plain), null, 0);
  }

  /**
   * What would come of a change to some answers. Answers that don't fit are left out, as they would
   * not have been saved.
   *
   * @throws Refused if the changed one doesn't fit
   */
  AnswerSaved after(AuditTemplate template, AnswerChange change, List<AnswerChange> answers) {
    if (answers.size() > Answering.MOST_ANSWERS) {
      throw Refused.invalid("A sheet has at most " + Answering.MOST_ANSWERS + " answers.");
    }
    Question changed = Answering.question(template, change.address());
    AnswerValue value = Answering.valueOf(changed, change);
    List<StoredAnswer> stored = new ArrayList<>();
    for (AnswerChange answer : answers) {
      if (!answer.address().equals(change.address())) {
        fitting(template, answer).ifPresent(stored::add);
      }
    }
    StoredAnswer saved = stored(change.address(), value, change.note(), change.version() + 1);
    stored.add(saved);
    return AnswerSaved.again(open(template, stored), saved, saved.savedAt());
  }

  private Optional<StoredAnswer> fitting(AuditTemplate template, AnswerChange answer) {
    try {
      Question question = Answering.question(template, answer.address());
      AnswerValue value = Answering.valueOf(question, answer);
      return Optional.of(stored(answer.address(), value, answer.note(), answer.version()));
    } catch (Refused doesNotFit) {
      return Optional.empty();
    }
  }

  private StoredAnswer stored(Address address, AnswerValue value, String note, long version) {
    return new StoredAnswer(
        address,
        value == null ? Answer.CLEARED : value.state(),
        value == null ? null : value.plain(),
        note,
        version,
        clock.instant(),
        NOBODY);
  }

  private OpenedSheet open(AuditTemplate template, List<StoredAnswer> answers) {
    Instant now = clock.instant();
    AnswerSheet unsaved =
        new AnswerSheet(template.ref(), Stratum.none(), NOBODY, now, London.day(now));
    return reader.open(unsaved, answers);
  }
}
