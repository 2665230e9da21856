package org.caseaudit.finding;

import java.util.ArrayList;
import java.util.List;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Option;
import org.caseaudit.template.Question;
import org.caseaudit.template.Reading;

/** What one audit found at one of its questions: a judgement's answer, or a theme. */
record Found(String question, String item, String answer) {

  /**
   * Stands for a theme question that was answered, whatever was ticked: themes are told of these.
   */
  static final String ANSWERED = "";

  /** All that an audit found; what it wasn't asked is not among it. */
  static List<Found> in(Reading reading) {
    List<Found> found = new ArrayList<>();
    for (Address address : reading.addresses()) {
      Question question = reading.template().question(address.question());
      if (question.answers().isJudgement()) {
        reading.answer(address).ifPresent(value -> found.add(of(address, code(value))));
      } else if (isAboutThemes(question)) {
        reading.answer(address).ifPresent(value -> found.addAll(themes(address, question, value)));
      }
    }
    return found;
  }

  static boolean isAboutThemes(Question question) {
    return question.meaning().filter(Meaning.THEMES::equals).isPresent();
  }

  private static List<Found> themes(Address address, Question question, AnswerValue value) {
    List<Found> themes = new ArrayList<>(List.of(of(address, ANSWERED)));
    if (value instanceof AnswerValue.Codes ticked) {
      ticked.codes().stream()
          .filter(code -> !question.option(code).map(Option::exclusive).orElse(false))
          .forEach(code -> themes.add(of(address, code)));
    }
    return themes;
  }

  private static String code(AnswerValue value) {
    return value instanceof AnswerValue.Code given ? given.code() : value.state();
  }

  private static Found of(Address address, String answer) {
    return new Found(address.question(), address.item(), answer);
  }
}
