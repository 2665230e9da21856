package org.caseaudit.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Question;
import org.caseaudit.template.Reading;

/**
 * An answer as a list shows it and sorts by it.
 *
 * @param sortKey sorts as the answers do: days and numbers by size, words by the alphabet
 */
record Cell(String question, String words, String sortKey) {

  private static final int LONGEST_KEY = 120;

  /** All answers that stand by themselves, given or worked out. */
  static List<Cell> of(Reading reading) {
    List<Cell> cells = new ArrayList<>();
    for (Question question : reading.template().questions()) {
      Address address = Address.of(question.code());
      if (question.depth() == 0) {
        reading
            .answer(address)
            .filter(value -> !(value instanceof AnswerValue.Items))
            .ifPresent(value -> cells.add(of(question.code(), value, reading.words(address))));
      }
    }
    return cells;
  }

  private static Cell of(String question, AnswerValue value, String words) {
    String key =
        value instanceof AnswerValue.Whole whole
            ? "%019d".formatted(whole.number() + 1_000_000_000_000_000L)
            : value instanceof AnswerValue.Day day
                ? day.date().toString()
                : words.toLowerCase(Locale.UK);
    return new Cell(
        question, words, key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY));
  }
}
