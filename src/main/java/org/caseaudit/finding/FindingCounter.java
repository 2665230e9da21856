package org.caseaudit.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.caseaudit.audit.AuditRepository;
import org.caseaudit.measure.Period;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetReopened;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.SheetSealed;

/**
 * Counts what an audit found when it is authorised, and takes it back when it is reopened, in the
 * same transaction. A blind second audit is about the auditing and counts nowhere.
 */
@ApplicationScoped
class FindingCounter {

  @Inject private AuditRepository audits;
  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private FindingRepository findings;

  void sealed(@Observes SheetSealed event) {
    if (audits.find(event.sheet()).filter(audit -> !audit.isSecond()).isPresent()) {
      count(sheets.find(event.sheet()).orElseThrow(), event.on());
    }
  }

  void reopened(@Observes SheetReopened event) {
    findings.takeBack(event.sheet());
  }

  private void count(AnswerSheet sheet, LocalDate sealedOn) {
    findings.add(sheet, Period.quarterOf(sealedOn).from(), Found.in(reader.open(sheet).reading()));
  }
}
