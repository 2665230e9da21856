package org.caseaudit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetReopened;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.SheetSealed;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Question;

/**
 * Notes which audits are to be looked at again when they are sealed: those that name a day, and
 * those with the lowest grade.
 */
@ApplicationScoped
class DueReAudits {

  /** For an audit with the lowest grade that names no day itself. */
  private static final int WEEKS_UNTIL_LOOKED_AT_AGAIN = 8;

  @Inject private LookAgainRepository lookAgain;
  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;

  void sealed(@Observes SheetSealed event) {
    OpenedSheet sheet = reader.open(sheets.find(event.sheet()).orElseThrow());
    if (sheet.template().kind() != Kind.AUDIT || !sheet.template().concernsChild()) {
      return;
    }
    Optional<LocalDate> day =
        answer(sheet, Meaning.LOOK_AGAIN_BY)
            .filter(AnswerValue.Day.class::isInstance)
            .map(value -> ((AnswerValue.Day) value).date());
    Optional<String> grade = lowestGrade(sheet);
    if (day.isPresent() || grade.isPresent()) {
      lookAgain.keep(
          new LookAgain(
              event.sheet(),
              day.orElse(event.on().plusWeeks(WEEKS_UNTIL_LOOKED_AT_AGAIN)),
              grade.map(label -> "Graded " + label).orElse("The audit said to look again")));
    }
  }

  void reopened(@Observes SheetReopened event) {
    lookAgain.forget(event.sheet());
  }

  /** Those that nobody has planned yet, the one due first on top. */
  List<DueReAudit> all() {
    return lookAgain.due();
  }

  private static Optional<String> lowestGrade(OpenedSheet sheet) {
    return sheet
        .template()
        .questionThatMeans(Meaning.OVERALL_GRADE)
        .filter(
            question ->
                answer(sheet, Meaning.OVERALL_GRADE)
                    .filter(value -> lowest(question).equals(value.plain()))
                    .isPresent())
        .flatMap(question -> question.option(lowest(question)))
        .map(option -> option.label());
  }

  /** Grades are listed from the best to the worst. */
  private static String lowest(Question question) {
    return question.options().get(question.options().size() - 1).code();
  }

  private static Optional<AnswerValue> answer(OpenedSheet sheet, Meaning meaning) {
    return sheet
        .template()
        .questionThatMeans(meaning)
        .flatMap(question -> sheet.reading().answer(Address.of(question.code())));
  }
}
