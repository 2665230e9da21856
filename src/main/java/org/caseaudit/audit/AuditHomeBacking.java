package org.caseaudit.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SectionStatus;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.template.Progress;
import org.caseaudit.template.Section;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;

/** An audit on one page: where it stands, and its sections as a list of tasks. */
@Named
@RequestScoped
public class AuditHomeBacking {

  /** A section and how far it is. */
  public record Task(Section section, Progress progress, SectionStatus status) {}

  @Inject private AuditService audits;
  @Inject private SheetService sheets;
  @Inject private CurrentUser currentUser;
  @Inject private PageParameters parameters;

  private Audit audit;
  private OpenedSheet sheet;
  private List<OfficerLoad> officers;
  private String reason;
  private Long officer;

  public void load() {
    audit = audits.open(parameters.id());
    sheet = sheets.open(audit.getId());
  }

  /** The sections; one that isn't asked anything now still shows. */
  public List<Task> getTasks() {
    return sheet.template().sections().stream()
        .map(section -> new Task(section, sheet.reading().progress(section), sheet.status(section)))
        .toList();
  }

  /** Whether the reader is the one to fill it in, now. */
  public boolean isMineToAnswer() {
    return audit.isWithOfficer() && sheet.sheet().isAnsweredBy(currentUser.get());
  }

  /** Whether it waits for a verdict that isn't the reader's own to ask for. */
  public boolean isToReview() {
    return audit.getStatus() == Audit.Status.SUBMITTED
        && !sheet.sheet().isAnsweredBy(currentUser.get());
  }

  public void withdraw() {
    audits.withdraw(audit.getId(), reason);
    Faces.redirect("audits/%s", audit.getId().toString());
  }

  public void reallocate() {
    audits.reallocate(audit.getId(), officer);
    Faces.redirect("audits/%s", audit.getId().toString());
  }

  /** Who it can be given to. */
  public List<OfficerLoad> getOfficers() {
    if (officers == null) {
      officers = audits.officers();
    }
    return officers;
  }

  public Audit getAudit() {
    return audit;
  }

  public OpenedSheet getSheet() {
    return sheet;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Long getOfficer() {
    return officer;
  }

  public void setOfficer(Long officer) {
    this.officer = officer;
  }
}
