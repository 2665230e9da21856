package org.caseaudit.template;

import java.time.LocalDate;

/** As at which day a sheet is read, and under which settings. */
public record Circumstances(LocalDate asAt, ReferenceSet reference) {

  /**
   * As at the day the answers name, if the template asks for one; else the day the sheet was made.
   */
  public static Circumstances of(
      AuditTemplate template, Answers answers, LocalDate made, Reference reference) {
    LocalDate asAt =
        template
            .asAtQuestion()
            .flatMap(question -> answers.at(Address.of(question.code())))
            .filter(AnswerValue.Day.class::isInstance)
            .map(day -> ((AnswerValue.Day) day).date())
            .orElse(made);
    return new Circumstances(asAt, reference.inForce(asAt));
  }
}
