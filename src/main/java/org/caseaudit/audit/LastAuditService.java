package org.caseaudit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/**
 * Brings the last audit of a child forward to whoever has the next one in hand, even if it was
 * somebody else's. It is only looked at: what isn't answered anew counts for nothing.
 */
@Guarded
@Transactional
@ApplicationScoped
public class LastAuditService {

  @Inject private AuditRepository audits;
  @Inject private SheetReader reader;
  @Inject private CurrentUser currentUser;

  /**
   * The authorised audit of the same child before this one: the latest with the same template, or
   * else the latest of any.
   *
   * @throws Refused if there is no such audit as this one, or not for this user
   */
  @Requires(Permission.READ_AUDIT)
  public Optional<LastAudit> before(long auditId) {
    Actor actor = currentUser.get();
    Audit now =
        audits
            .find(auditId)
            .filter(audit -> audit.getSheet().isOpenTo(actor))
            .orElseThrow(() -> Refused.notFound("Audit " + auditId));
    String child = now.getSheet().getStratum().childReference();
    List<Audit> earlier =
        audits.authorisedBefore(child, auditId).stream()
            .filter(audit -> !now.getSecondTo().equals(Optional.of(audit.getId())))
            .toList();
    String template = now.getSheet().template().code();
    return earlier.stream()
        .filter(audit -> audit.getSheet().template().code().equals(template))
        .findFirst()
        .or(() -> earlier.stream().findFirst())
        .map(audit -> new LastAudit(audit, reader.open(audit.getSheet())));
  }
}
