package org.caseaudit.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.template.Gap;
import org.caseaudit.template.Section;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** All answers of an audit before it is handed in, and what is still missing. */
@Named
@RequestScoped
public class CheckBacking {

  /** Something missing, and the address of the page and question where it is missing. */
  public record Missing(String section, String anchor, String message) {}

  @Inject private AuditService audits;
  @Inject private AuditInView view;

  private boolean tried;

  /** Says that there is none before anything of the page is shown. */
  public void load() {
    view.sheet();
  }

  /** Hands it in; when answers are missing the page says which. */
  public void submit() {
    try {
      audits.submit(getAudit().getId());
    } catch (Incomplete incomplete) {
      tried = true;
      return;
    }
    Messages.addFlashGlobalInfo("Submitted. The team’s manager reads it next.");
    Faces.redirect("audits/%s", getAudit().getId().toString());
  }

  /** What is missing, in the order of the form. */
  public List<Missing> getMissing() {
    return getSheet().reading().gaps().stream().map(this::missing).toList();
  }

  private Missing missing(Gap gap) {
    String item = gap.address().item();
    return new Missing(
        getSheet().template().question(gap.address().question()).section().code(),
        gap.address().question() + (item.isEmpty() ? "" : "-" + item.replace('/', '-')),
        gap.message());
  }

  /** What is missing in one section. */
  public List<Missing> missingIn(Section section) {
    return getMissing().stream().filter(each -> each.section().equals(section.code())).toList();
  }

  public boolean isMineToSubmit() {
    return view.isMineToAnswer();
  }

  /** Whether submitting was just tried and failed. */
  public boolean isTried() {
    return tried;
  }

  public Audit getAudit() {
    return view.audit();
  }

  public OpenedSheet getSheet() {
    return view.sheet();
  }
}
