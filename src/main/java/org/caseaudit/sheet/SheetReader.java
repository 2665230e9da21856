package org.caseaudit.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Answers;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Circumstances;
import org.caseaudit.template.Reading;
import org.caseaudit.template.Templates;

/**
 * Opens sheets: puts a sheet's answers and its template together. Two statements, however long; one
 * more for a template that looks at the child's other sheets.
 */
@ApplicationScoped
public class SheetReader {

  @Inject private SheetRepository sheets;
  @Inject private Templates templates;

  /** The sheet as it is now: its sealed answers if it is sealed, else the ones being worked on. */
  public OpenedSheet open(AnswerSheet sheet) {
    return open(sheet, sheets.answers(sheet));
  }

  /** The sheet as it was sealed at a revision. */
  public OpenedSheet sealed(AnswerSheet sheet, int revision) {
    return open(sheet, sheets.sealedAnswers(sheet.getId(), revision));
  }

  OpenedSheet open(AnswerSheet sheet, Collection<StoredAnswer> stored) {
    AuditTemplate template = templates.get(sheet.template());
    Map<Address, StoredAnswer> byAddress = new LinkedHashMap<>();
    Map<Address, AnswerValue> values = new HashMap<>();
    Map<Address, String> notes = new HashMap<>();
    for (StoredAnswer answer : stored) {
      byAddress.put(answer.address(), answer);
      answer.in(template).ifPresent(value -> values.put(answer.address(), value));
      if (answer.given() && answer.note() != null) {
        notes.put(answer.address(), answer.note());
      }
    }
    Answers answers = Answers.of(values, notes);
    Circumstances circumstances =
        Circumstances.of(template, answers, sheet.getMadeOn(), templates.reference())
            .with(sheets.history(sheet, template.historyQuestions()));
    return new OpenedSheet(
        sheet, template, byAddress, circumstances, Reading.of(template, answers, circumstances));
  }
}
