package org.caseaudit.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditService;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.UserService;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** An audit as its reviewer reads it, whole, with the verdict at its end. */
@Named
@RequestScoped
public class ReviewBacking {

  @Inject private AuditService audits;
  @Inject private SheetService sheets;
  @Inject private ReviewService reviews;
  @Inject private UserService users;
  @Inject private CurrentUser currentUser;
  @Inject private PageParameters parameters;

  private Audit audit;
  private OpenedSheet sheet;
  private String reason;
  private String password;

  /** Finds the audit, or says that there is none; a form that is sent looks it up by itself. */
  public void load() {
    audit = audits.open(parameters.id());
    sheet = sheets.open(audit.getId());
  }

  /** Whether it waits for a verdict, and the reader isn't the one who wrote it. */
  public boolean isToJudge() {
    return getAudit().getStatus() == Audit.Status.SUBMITTED
        && !getSheet().sheet().isAnsweredBy(currentUser.get());
  }

  public boolean isReopenable() {
    return getAudit().getStatus() == Audit.Status.AUTHORISED;
  }

  public void authorise() {
    users.confirmPassword(password);
    reviews.authorise(getAudit().getId());
    done("Authorised. The answers are sealed and count from today.");
  }

  public void returnToOfficer() {
    reviews.returnAudit(getAudit().getId(), reason);
    done("Returned to " + getAudit().getOfficer().getName() + ".");
  }

  public void reopen() {
    reviews.reopen(getAudit().getId(), reason);
    done("Reopened. It counts no more until it is authorised again.");
  }

  private void done(String words) {
    Messages.addFlashGlobalInfo(words);
    Faces.redirect("audits/%s", getAudit().getId().toString());
  }

  public Audit getAudit() {
    if (audit == null) {
      load();
    }
    return audit;
  }

  public OpenedSheet getSheet() {
    if (sheet == null) {
      load();
    }
    return sheet;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
