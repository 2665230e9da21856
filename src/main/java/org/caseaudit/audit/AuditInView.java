package org.caseaudit.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.web.PageParameters;

/**
 * The audit a page's address names, with its answers; looked up once, when it is first asked for,
 * so that a form that is sent looks it up by itself.
 */
@RequestScoped
public class AuditInView {

  @Inject private AuditService audits;
  @Inject private SheetService sheets;
  @Inject private CurrentUser currentUser;
  @Inject private PageParameters parameters;

  private Audit audit;
  private OpenedSheet sheet;

  /**
   * @throws org.caseaudit.shared.Refused if there is none, or not for this user
   */
  public Audit audit() {
    if (audit == null) {
      audit = audits.open(parameters.id());
    }
    return audit;
  }

  /** The same audit's answers. */
  public OpenedSheet sheet() {
    if (sheet == null) {
      sheet = sheets.open(audit().getId());
    }
    return sheet;
  }

  /** Whether the reader is the one to fill it in, now. */
  public boolean isMineToAnswer() {
    return audit().isWithOfficer() && isMine();
  }

  /** Whether it waits for a verdict that isn't the reader's own to ask for. */
  public boolean isToReview() {
    return audit().getStatus() == Audit.Status.SUBMITTED && !isMine();
  }

  private boolean isMine() {
    return sheet().sheet().isAnsweredBy(currentUser.get());
  }
}
