package org.caseaudit.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Answers;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Circumstances;
import org.caseaudit.template.Question;
import org.caseaudit.template.Reading;
import org.caseaudit.template.Reference;

/**
 * An answer and what is said beside it.
 *
 * @param note may be null, which becomes empty
 */
public record Given(AnswerValue value, String note) {

  public Given {
    note = note == null ? "" : note.strip();
  }

  /** All of it in one string, unlike that of any other. */
  String plain() {
    return String.join("\u0000", value.state(), Objects.toString(value.plain(), ""), note);
  }

  /**
   * What is given and what is filled in, read together before there is a sheet of it.
   *
   * @param known what questions may be filled in from
   * @param given by the codes of the questions
   */
  static Reading together(
      AuditTemplate template,
      Map<String, String> known,
      Map<String, Given> given,
      LocalDate today,
      Reference settings) {
    Map<Address, AnswerValue> values = new HashMap<>();
    Map<Address, String> notes = new HashMap<>();
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
          notes.put(Address.of(code), answer.note());
        });
    Answers answers = Answers.of(values, notes);
    return Reading.of(template, answers, Circumstances.of(template, answers, today, settings));
  }
}
