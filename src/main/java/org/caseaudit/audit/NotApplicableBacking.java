package org.caseaudit.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The sections of an audit of which much doesn't apply, with room to say why. */
@Named
@RequestScoped
public class NotApplicableBacking {

  @Inject private NotApplicableService service;
  @Inject private AuditInView view;
  @Inject private PageParameters parameters;

  private final Map<String, String> reasons = new HashMap<>();
  private List<NotApplicableQuery> queries;

  public List<NotApplicableQuery> getQueries() {
    if (queries == null) {
      queries = service.queries(parameters.id());
    }
    return queries;
  }

  /** Whether reasons are still taken. */
  public boolean isAnswerable() {
    return !view.audit().isEnded();
  }

  /** What is typed, by the code of the section. */
  public Map<String, String> getReasons() {
    return reasons;
  }

  /** Says why, and comes back to the same page. */
  public void answer(String section, String page) {
    service.answer(parameters.id(), section, reasons.get(section));
    Messages.addFlashGlobalInfo("Kept. It is shown to whoever reads this audit.");
    Faces.redirect("audits/%s/%s", Long.toString(parameters.id()), page);
  }
}
