package org.caseaudit.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditRepository;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Role;

/** The audits to which others add a part, as far as whoever is acting may reach them. */
@ApplicationScoped
class ReachedAudits {

  @Inject private AuditRepository audits;
  @Inject private CurrentUser currentUser;

  /** An audit that may be read. */
  Audit readable(long id) {
    Actor actor = currentUser.get();
    return audits
        .find(id)
        .filter(audit -> audit.getSheet().isOpenTo(actor))
        .orElseThrow(() -> Refused.notFound("Audit " + id));
  }

  /** An audit whose parts may be asked for: one's own, and any for the QA lead. */
  Audit mine(long id) {
    Audit audit = readable(id);
    if (!isMine(audit)) {
      throw Refused.notFound("An audit of yours with number " + id);
    }
    return audit;
  }

  boolean isMine(Audit audit) {
    Actor actor = currentUser.get();
    return audit.getSheet().isAnsweredBy(actor) || actor.plays(Role.QA_LEAD);
  }
}
