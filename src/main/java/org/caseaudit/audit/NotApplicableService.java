package org.caseaudit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.UserRepository;

/** Queries sections of which much doesn't apply, and keeps why. */
@Guarded
@Transactional
@ApplicationScoped
public class NotApplicableService {

  @Inject private AuditRepository audits;
  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** What an audit's answers raise now, answered or not. */
  @Requires(Permission.READ_AUDIT)
  public List<NotApplicableQuery> queries(long auditId) {
    Actor actor = currentUser.get();
    return queries(
        sheets
            .find(auditId)
            .filter(sheet -> sheet.isOpenTo(actor))
            .orElseThrow(() -> Refused.notFound("Audit " + auditId)));
  }

  private List<NotApplicableQuery> queries(AnswerSheet sheet) {
    return NotApplicableQuery.of(reader.open(sheet), audits.sectionReasons(sheet.getId()));
  }

  /**
   * Says why so much of a section doesn't apply: its officer, its reviewer or a moderator, until it
   * is authorised.
   */
  @Requires(Permission.COMMENT_ON_AUDIT)
  public void answer(long auditId, String section, String reason) {
    Actor actor = currentUser.get();
    AnswerSheet sheet =
        sheets
            .lock(auditId)
            .filter(found -> found.isOpenTo(actor))
            .orElseThrow(() -> Refused.notFound("Audit " + auditId));
    if (audits.find(auditId).orElseThrow().isEnded()) {
      throw Refused.conflict("This audit is done; there is nothing to be said to it.");
    }
    NotApplicableQuery query =
        queries(sheet).stream()
            .filter(each -> each.section().code().equals(section))
            .findFirst()
            .orElseThrow(
                () ->
                    Refused.conflict("The answers changed meanwhile; this isn’t asked any more."));
    SectionReason given =
        new SectionReason(
            auditId, query, reason, users.find(actor.id()).orElseThrow(), clock.instant());
    audits.add(given);
    events.fire(
        new AuditMoved(
            auditId,
            "said why much of “" + query.section().title() + "” doesn’t apply",
            null,
            query.notApplicable() + " of " + query.judged(),
            given.getReason()));
  }

  /**
   * Stops an audit with an unexplained query from being authorised.
   *
   * @throws Refused if there is one
   */
  @Requires(Permission.REVIEW_AUDIT)
  public void requireAnswered(long auditId) {
    queries(auditId).stream()
        .filter(NotApplicableQuery::isOpen)
        .findFirst()
        .ifPresent(
            query -> {
              throw Refused.conflict(
                  query.notApplicable()
                      + " of "
                      + query.judged()
                      + " judgements in “"
                      + query.section().title()
                      + "” don’t apply. Say why, or return the audit, before it is authorised.");
            });
  }
}
