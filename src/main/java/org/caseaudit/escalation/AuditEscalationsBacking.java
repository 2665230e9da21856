package org.caseaudit.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caseaudit.audit.AuditInView;
import org.caseaudit.web.Dates;

/** What the audit on the page has raised: to whom, and whether they know. */
@Named
@RequestScoped
public class AuditEscalationsBacking {

  @Inject private EscalationService escalations;
  @Inject private AuditInView view;
  @Inject private Dates dates;

  private List<EscalationView> raised;

  public List<EscalationView> getRaised() {
    if (raised == null) {
      raised = escalations.ofSheet(getAudit());
    }
    return raised;
  }

  public long getAudit() {
    return view.audit().getId();
  }

  /** Who acknowledged or planned, or who is to. */
  public String words(EscalationView escalation, Duty duty) {
    return DutyWords.line(duty, escalation.lateness(duty), dates.time(duty.due()));
  }
}
