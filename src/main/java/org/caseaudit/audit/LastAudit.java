package org.caseaudit.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.caseaudit.shared.London;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.StoredAnswer;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerType;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Option;
import org.caseaudit.template.Question;

/** The audit of the same child before the one somebody works on, to be looked at beside it. */
public record LastAudit(Audit audit, OpenedSheet sheet) {

  /**
   * What it said to a question.
   *
   * @param words as a reader sees it
   * @param confirmable whether the same can be answered now with one press
   */
  public record Said(String words, String state, String value, String note, boolean confirmable) {}

  /** The day it was authorised. */
  public LocalDate on() {
    return London.day(audit.getAuthorisedAt());
  }

  /** The overall grade that counted, as its reader sees it; empty if it came to none. */
  public String grade() {
    Optional<Question> question = sheet.template().questionThatMeans(Meaning.OVERALL_GRADE);
    return audit
        .getOverallGrade()
        .flatMap(grade -> question.flatMap(asked -> asked.option(grade)))
        .map(Option::label)
        .orElse("");
  }

  /**
   * What it said to a question of another sheet; empty if it wasn't asked or answered there, or is
   * filled in.
   */
  public Optional<Said> said(AuditTemplate now, Address address) {
    if (!address.item().isEmpty() || sheet.template().find(address.question()).isEmpty()) {
      return Optional.empty();
    }
    String words = sheet.reading().words(address);
    Question question = now.question(address.question());
    return sheet
        .stored(address)
        .filter(answer -> !words.isEmpty() && sheet.reading().asked(address))
        .filter(answer -> !question.readOnly())
        .map(answer -> said(question, answer, words));
  }

  private static Said said(Question question, StoredAnswer answer, String words) {
    String value = answer.value() == null ? "" : answer.value();
    String note = answer.note() == null ? "" : answer.note();
    return new Said(words, answer.state(), value, note, isConfirmable(question, answer));
  }

  /**
   * Judgements that something else depends on are made anew; so are lists and what is this audit's.
   */
  private static boolean isConfirmable(Question question, StoredAnswer answer) {
    boolean entered =
        question.type() != AnswerType.GROUP
            && question.type() != AnswerType.DERIVED
            && question.type() != AnswerType.GRADE;
    return entered
        && question.prefill().isEmpty()
        && question.meaning().isEmpty()
        && stillFits(question, answer);
  }

  private static boolean stillFits(Question question, StoredAnswer answer) {
    try {
      AnswerValue value = AnswerValue.of(question, answer.state(), answer.value());
      String note = answer.note() == null ? "" : answer.note();
      return question.problemWith(value, note).isEmpty();
    } catch (IllegalArgumentException anOptionThatIsNoMore) {
      return false;
    }
  }
}
