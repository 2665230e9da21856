package org.caseaudit.template;

import java.time.LocalDate;

/**
 * As at which day a sheet is read, under which settings, and what is known from the child's others.
 */
public record Circumstances(LocalDate asAt, ReferenceSet reference, History history) {

  /**
   * As at the day the answers name, if the template asks for one; else the day the sheet was made.
   * Nothing is known of other sheets yet.
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
    return new Circumstances(asAt, reference.inForce(asAt), History.NONE);
  }

  /** The same, knowing the child's other sheets. */
  public Circumstances with(History known) {
    return new Circumstances(asAt, reference, known);
  }
}
