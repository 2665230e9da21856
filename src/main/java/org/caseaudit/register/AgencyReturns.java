package org.caseaudit.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.caseaudit.audit.Audit;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Templates;

/** Which audits agencies make returns to, and until when. */
@ApplicationScoped
public class AgencyReturns {

  @Inject private ConsultationRepository consultations;
  @Inject private Templates templates;

  /** What an agency is asked about an audit; nothing if its template has no returns. */
  Optional<AuditTemplate> templateFor(Audit audit) {
    if (audit.isSecond()) {
      return Optional.empty();
    }
    String code = audit.getSheet().template().code();
    return templates.current().stream()
        .filter(template -> template.isAgencysReturnTo(code))
        .findFirst();
  }

  /** Whether returns still come in: the audit is in hand and none was opened. */
  boolean areTaken(Audit audit) {
    return audit.isWithOfficer() && consultations.openedReturns(audit.getId()).isEmpty();
  }
}
