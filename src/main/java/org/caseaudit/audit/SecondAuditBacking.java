package org.caseaudit.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.caseaudit.shared.London;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * The blind second audit of a case, on the home page of the first; and a sample's share of them.
 */
@Named
@RequestScoped
public class SecondAuditBacking {

  private static final int WEEKS = 3;

  @Inject private SecondAuditService seconds;
  @Inject private AuditInView view;
  @Inject private PageParameters parameters;
  @Inject private Clock clock;

  private boolean looked;
  private Audit second;
  private List<OfficerLoad> officers;
  private Long officer;
  private LocalDate dueOn;
  private String reason;
  private Integer share;

  @PostConstruct
  void propose() {
    dueOn = London.day(clock.instant()).plusWeeks(WEEKS);
  }

  /** Null if nobody was asked yet. */
  public Audit getSecond() {
    if (!looked) {
      second = seconds.secondTo(view.audit().getId()).orElse(null);
      looked = true;
    }
    return second;
  }

  public boolean isAllocatable() {
    return seconds.isAllocatable(view.audit().getId());
  }

  /** Whether one can go on without. */
  public boolean isWaivable() {
    return view.audit().getSecondReading().isOutstanding()
        && getSecond() == null
        && !view.audit().isEnded();
  }

  /** Who can be asked. */
  public List<OfficerLoad> getOfficers() {
    if (officers == null) {
      officers = seconds.officersFor(view.audit().getId());
    }
    return officers;
  }

  public void allocate() {
    seconds.allocate(view.audit().getId(), officer, dueOn);
    Messages.addFlashGlobalInfo("Allocated. Neither auditor sees what the other writes.");
    home();
  }

  public void doWithout() {
    seconds.doWithout(view.audit().getId(), reason);
    home();
  }

  private void home() {
    Faces.redirect("audits/%s", view.audit().getId().toString());
  }

  /** Sets the share of the sample a page is about. */
  public void setShareOfSample() {
    seconds.setShare(parameters.id(), share);
    Messages.addFlashGlobalInfo("Kept.");
    Faces.redirect("samples/%s", Long.toString(parameters.id()));
  }

  public Long getOfficer() {
    return officer;
  }

  public void setOfficer(Long officer) {
    this.officer = officer;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public void setDueOn(LocalDate dueOn) {
    this.dueOn = dueOn;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Integer getShare() {
    return share;
  }

  public void setShare(Integer share) {
    this.share = share;
  }
}
