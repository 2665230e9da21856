package org.caseaudit.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditInView;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.user.UserService;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** An audit as its reviewer reads it, whole, with the verdict at its end. */
@Named
@RequestScoped
public class ReviewBacking {

  @Inject private AuditInView view;
  @Inject private ReviewService reviews;
  @Inject private UserService users;

  private String reason;
  private String password;

  /** Says that there is none before anything of the page is shown. */
  public void load() {
    view.sheet();
  }

  /** Whether it waits for a verdict, and the reader isn't the one who wrote it. */
  public boolean isToJudge() {
    return view.isToReview();
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

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
