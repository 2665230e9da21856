package org.caseaudit.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SectionStatus;
import org.caseaudit.template.Progress;
import org.caseaudit.template.Section;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** An audit on one page: where it stands, and its sections as a list of tasks. */
@Named
@RequestScoped
public class AuditHomeBacking {

  /** A section and how far it is. */
  public record Task(Section section, Progress progress, SectionStatus status) {}

  @Inject private AuditService audits;
  @Inject private AllocationService allocation;
  @Inject private AuditInView view;

  private List<OfficerLoad> officers;
  private String reason;
  private Long officer;
  private LocalDate dueOn;

  /** Says that there is none before anything of the page is shown. */
  public void load() {
    view.sheet();
  }

  /** The sections; one that isn't asked anything now still shows. */
  public List<Task> getTasks() {
    return getSheet().template().sections().stream()
        .map(
            section ->
                new Task(
                    section, getSheet().reading().progress(section), getSheet().status(section)))
        .toList();
  }

  /** Whether the reader is the one to fill it in, now. */
  public boolean isMineToAnswer() {
    return view.isMineToAnswer();
  }

  /** Whether it waits for a verdict that isn't the reader's own to ask for. */
  public boolean isToReview() {
    return view.isToReview();
  }

  public void withdraw() {
    audits.withdraw(getAudit().getId(), reason);
    Faces.redirect("audits/%s", getAudit().getId().toString());
  }

  public void reallocate() {
    allocation.reallocate(getAudit().getId(), officer, reason);
    Messages.addFlashGlobalInfo("Given to another officer, who was told. The answers are kept.");
    Faces.redirect("audits/%s", getAudit().getId().toString());
  }

  public void postpone() {
    allocation.postpone(getAudit().getId(), dueOn, reason);
    Messages.addFlashGlobalInfo("Postponed. The officer was told.");
    Faces.redirect("audits/%s", getAudit().getId().toString());
  }

  /** Who it can be given to: nobody too near to the case. */
  public List<OfficerLoad> getOfficers() {
    if (officers == null) {
      officers =
          allocation.officers().stream()
              .filter(desk -> !desk.officer().getId().equals(getAudit().getOfficer().getId()))
              .filter(
                  desk ->
                      Independence.isGiven(
                          getAudit().getSampledCase().getCaseRecord(), desk.officer()))
              .toList();
    }
    return officers;
  }

  public Audit getAudit() {
    return view.audit();
  }

  public OpenedSheet getSheet() {
    return view.sheet();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public void setDueOn(LocalDate dueOn) {
    this.dueOn = dueOn;
  }

  public Long getOfficer() {
    return officer;
  }

  public void setOfficer(Long officer) {
    this.officer = officer;
  }
}
