package org.caseaudit.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.audit.Incomplete;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.SecretLink;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/**
 * Replying over a one-time link, by somebody who is known by nothing else. A link that was never
 * made, was used, ran out or was taken back is told apart for nobody.
 */
@Guarded
@Transactional
@ApplicationScoped
public class ReplyService {

  @Inject private ConsultationRepository consultations;
  @Inject private AgencyReturns returns;
  @Inject private PractitionerViews views;
  @Inject private SheetRepository sheets;
  @Inject private Replying replying;
  @Inject private Templates templates;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** What a link asks now; nothing if it leads nowhere. */
  @Requires(Permission.REPLY_OVER_LINK)
  public Optional<AskedOverLink> look(String secret) {
    return Optional.of(SecretLink.typed(secret))
        .filter(SecretLink::isWellFormed)
        .flatMap(consultations::findLink)
        .filter(this::isOpen)
        .map(this::asked);
  }

  /** The thanks for what came over a link, for whoever sent it. */
  @Requires(Permission.REPLY_OVER_LINK)
  public Optional<AuditTemplate> sent(String secret, String operation) {
    return Optional.of(SecretLink.typed(secret))
        .filter(SecretLink::isWellFormed)
        .flatMap(consultations::findLink)
        .filter(invitation -> invitation.wasUsedBy(operation))
        .map(invitation -> asked(invitation).template());
  }

  /**
   * Takes a reply in, once: the same operation sent again is the same reply.
   *
   * @throws Refused if the link leads nowhere now
   * @throws Incomplete if answers are missing; the link can still be used then
   */
  @Requires(Permission.REPLY_OVER_LINK)
  public void send(String secret, String operation, Map<String, Given> answers) {
    Invitation invitation =
        Optional.of(SecretLink.typed(secret))
            .filter(SecretLink::isWellFormed)
            .flatMap(consultations::lockLink)
            .filter(found -> found.wasUsedBy(operation) || isOpenNow(found))
            .orElseThrow(() -> Refused.notFound("This link"));
    if (!invitation.wasUsedBy(operation)) {
      currentUser.as(Actor.withLink(), () -> receive(invitation, operation, answers));
    }
  }

  private Void receive(Invitation invitation, String operation, Map<String, Given> answers) {
    if (invitation.getAudit() == null) {
      replying.reply(
          invitation.getRound(), invitation.getAddressee(), answers, Replying.NOBODY, false);
      invitation.use(today(), operation);
      return null;
    }
    AskedOverLink asked = asked(invitation);
    AnswerSheet sheet =
        replying.receive(
            asked.template(),
            invitation.getAudit().getSheet().getStratum().copy(),
            asked.known(),
            answers,
            Replying.NOBODY);
    invitation.use(today(), operation, sheet.getId());
    events.fire(
        ReplyReceived.of(
            invitation.getAudit().getId(), invitation.getAsks(), invitation.getAddressee()));
    return null;
  }

  private AskedOverLink asked(Invitation invitation) {
    if (invitation.getAudit() == null) {
      AuditTemplate template = templates.get(invitation.getRound().getTemplate());
      return new AskedOverLink(
          template, Strands.of(template).known(invitation.getAddressee()), null);
    }
    if (invitation.getAsks() != Invitation.Asks.RETURN) {
      return new AskedOverLink(
          views.templateFor(invitation.getAudit()).orElseThrow(),
          PractitionerViews.known(invitation.getAsks()),
          null);
    }
    return new AskedOverLink(
        returns.templateFor(invitation.getAudit()).orElseThrow(),
        Map.of("invitation.agency", invitation.getAddressee()),
        invitation.getAddressee());
  }

  /** Nobody can open the returns to an audit while one is coming in. */
  private boolean isOpenNow(Invitation invitation) {
    if (invitation.getAudit() != null) {
      sheets.lock(invitation.getAudit().getId()).orElseThrow();
    }
    return isOpen(invitation);
  }

  private boolean isOpen(Invitation invitation) {
    return invitation.isOpen(today()) && (invitation.getAudit() == null || isTaken(invitation));
  }

  private boolean isTaken(Invitation invitation) {
    return invitation.getAsks() == Invitation.Asks.RETURN
        ? returns.areTaken(invitation.getAudit())
        : views.areTaken(invitation.getAudit(), invitation.getAsks());
  }

  private LocalDate today() {
    return London.day(clock.instant());
  }
}
