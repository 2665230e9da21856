package org.caseaudit.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Reading;

/**
 * Something an audit says is to be done.
 *
 * @param item its key in the audit
 * @param owner a job title, as written
 * @param due null if the audit names no day
 * @param priority an option's code; null if not said, as its words
 * @param serves the code of the recommendation it serves; null if not said, as its words
 */
public record ActionAsked(
    String item,
    String what,
    String owner,
    LocalDate due,
    String priority,
    String priorityWords,
    String serves,
    String servesWords,
    boolean fromFamily) {

  /** All that a sheet asks for, in its order; nothing where its template has no actions. */
  static List<ActionAsked> in(OpenedSheet sheet) {
    return sheet
        .template()
        .questionThatMeans(Meaning.ACTIONS)
        .map(question -> Address.of(question.code()))
        .filter(sheet.reading()::asked)
        .map(group -> sheet.reading().items(group))
        .orElse(List.of())
        .stream()
        .map(item -> of(sheet.reading(), item))
        .filter(asked -> !asked.what().isBlank())
        .toList();
  }

  private static ActionAsked of(Reading reading, String item) {
    return new ActionAsked(
        item,
        words(reading, Meaning.ACTION_WHAT, item).orElse(""),
        words(reading, Meaning.ACTION_OWNER, item).orElse(""),
        answer(reading, Meaning.ACTION_DUE, item)
            .filter(AnswerValue.Day.class::isInstance)
            .map(day -> ((AnswerValue.Day) day).date())
            .orElse(null),
        answer(reading, Meaning.ACTION_PRIORITY, item).map(AnswerValue::plain).orElse(null),
        words(reading, Meaning.ACTION_PRIORITY, item).orElse(null),
        answer(reading, Meaning.ACTION_SERVES, item).map(AnswerValue::plain).orElse(null),
        words(reading, Meaning.ACTION_SERVES, item).orElse(null),
        answer(reading, Meaning.ACTION_FROM_FAMILY, item)
            .filter(new AnswerValue.Code("yes")::equals)
            .isPresent());
  }

  private static Optional<AnswerValue> answer(Reading reading, Meaning meaning, String item) {
    return reading
        .template()
        .questionThatMeans(meaning)
        .flatMap(question -> reading.answer(new Address(question.code(), item)));
  }

  private static Optional<String> words(Reading reading, Meaning meaning, String item) {
    return reading
        .template()
        .questionThatMeans(meaning)
        .map(question -> reading.words(new Address(question.code(), item)).strip())
        .filter(words -> !words.isEmpty());
  }
}
