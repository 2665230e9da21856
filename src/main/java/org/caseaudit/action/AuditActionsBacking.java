package org.caseaudit.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditInView;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.template.Address;
import org.caseaudit.template.Meaning;

/** What became of the actions of the audit a page is about. */
@Named
@RequestScoped
public class AuditActionsBacking {

  @Inject private AuditInView view;
  @Inject private RemedialActionService actions;

  private List<RemedialAction> found;
  private List<RemedialAction> broughtForward;

  public List<RemedialAction> getActions() {
    if (found == null) {
      found = actions.ofAudit(view.audit().getId());
    }
    return found;
  }

  /** What earlier audits of the child asked for and isn't done. */
  public List<RemedialAction> getBroughtForward() {
    if (broughtForward == null) {
      broughtForward = actions.broughtForwardTo(view.audit().getId());
    }
    return broughtForward;
  }

  /** Why the audit says that nothing needs to be done; empty if it doesn't. */
  public String getNoneBecause() {
    return said(Meaning.NO_ACTION_BECAUSE);
  }

  /** Whether there is anything to show: actions, or why there are none, once it is authorised. */
  public boolean isShown() {
    return !getActions().isEmpty()
        || view.audit().getStatus() == Audit.Status.AUTHORISED && !getNoneBecause().isEmpty();
  }

  /** Whether somebody can be told what came of what they said. */
  public boolean isFamilyToTell() {
    return view.audit().getStatus() == Audit.Status.AUTHORISED
        && Voice.in(view.sheet()).stream().anyMatch(voice -> !voice.agency());
  }

  private String said(Meaning meaning) {
    OpenedSheet sheet = view.sheet();
    return sheet
        .template()
        .questionThatMeans(meaning)
        .map(question -> sheet.reading().words(Address.of(question.code())))
        .orElse("");
  }
}
