package org.caseaudit.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** What each officer has to do, and sharing out again what somebody left behind. */
@Named
@RequestScoped
public class DesksBacking {

  @Inject private AllocationService allocation;

  private List<OfficerLoad> officers;
  private List<OfficerLoad> gone;
  private String reason;

  /** Asks whether the reader may see it, before anything of the page is shown. */
  public void load() {
    getOfficers();
  }

  public void shareOut(long officer) {
    AllocationService.Shared shared = allocation.shareOutAgain(officer, reason);
    Messages.addFlashGlobalInfo(
        (shared.given() == 1
                ? "1 audit was shared out."
                : shared.given() + " audits were shared out.")
            + (shared.left() == 0
                ? ""
                : " Nobody else can audit the other "
                    + shared.left()
                    + ": give them away one by one."));
    Faces.redirect("allocation");
  }

  /** The share of the heaviest desk, for a bar. */
  public long getMost() {
    return Math.max(1, getOfficers().stream().mapToLong(OfficerLoad::open).max().orElse(1));
  }

  public List<OfficerLoad> getOfficers() {
    if (officers == null) {
      officers = allocation.officers();
    }
    return officers;
  }

  /** Read as soon as a form of the page is sent: each of them has one. */
  public List<OfficerLoad> getGone() {
    if (gone == null) {
      gone = allocation.gone();
    }
    return gone;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
