package org.caseaudit.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.audit.Audit;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.SecretLink;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.Sealing;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.UserRepository;

/**
 * The returns that agencies make to a multi-agency audit. They are blind: nobody reads one before
 * all are in, or the officer goes on without the others and says why.
 */
@Guarded
@Transactional
@ApplicationScoped
public class ReturnService {

  private static final Set<Invitation.Asks> AGENCIES = EnumSet.of(Invitation.Asks.RETURN);

  private final SecureRandom random = new SecureRandom();

  @Inject private ConsultationRepository consultations;
  @Inject private AgencyReturns returns;
  @Inject private ReachedAudits reached;
  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private Sealing sealing;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /**
   * Who was asked about an audit and who has answered; nothing if its template asks no agencies.
   */
  @Requires(Permission.READ_AUDIT)
  public Optional<ReturnsView> returns(long auditId) {
    Audit audit = reached.readable(auditId);
    return returns.templateFor(audit).map(template -> view(audit, template));
  }

  private ReturnsView view(Audit audit, AuditTemplate template) {
    List<ReturnsView.Invited> invited =
        consultations.ofAudit(audit.getId(), AGENCIES).stream()
            .map(invitation -> new ReturnsView.Invited(invitation, invitation.status(today())))
            .toList();
    return new ReturnsView(
        template,
        invited,
        consultations.openedReturns(audit.getId()).orElse(null),
        returns.areTaken(audit),
        reached.isMine(audit));
  }

  /**
   * Invites an agency.
   *
   * @return the secret end of its link, which can't be shown again
   */
  @Requires(Permission.INVITE_AGENCIES)
  public String invite(long auditId, String agency, LocalDate expiresOn) {
    Audit audit = reached.mine(auditId);
    if (returns.templateFor(audit).isEmpty() || !returns.areTaken(audit)) {
      throw Refused.conflict("Agencies can't be invited to this audit now.");
    }
    SecretLink link = SecretLink.make(random);
    Invitation invitation =
        Invitation.to(audit, Invitation.Asks.RETURN, agency, link, today(), expiresOn);
    consultations.add(invitation);
    events.fire(
        ConsultationMoved.of(auditId, "invited an agency", invitation.getAddressee(), null));
    return link.secret();
  }

  /** Takes an agency's link back. */
  @Requires(Permission.INVITE_AGENCIES)
  public void revoke(long auditId, long invitationId) {
    reached.mine(auditId);
    Invitation invitation = invitation(auditId, invitationId);
    invitation.revoke(today());
    events.fire(
        ConsultationMoved.of(
            auditId, "took an agency’s link back", invitation.getAddressee(), null));
  }

  /**
   * Opens the returns to be read and counted; none comes in afterwards.
   *
   * @param reason why the others aren't waited for; not needed if all are in
   */
  @Requires(Permission.INVITE_AGENCIES)
  public void open(long auditId, String reason) {
    Audit audit = reached.mine(auditId);
    sheets.lock(auditId).orElseThrow();
    if (!returns.areTaken(audit)) {
      throw Refused.conflict("The returns to this audit can't be opened now.");
    }
    List<Invitation> invited = consultations.ofAudit(auditId, AGENCIES);
    boolean allIn =
        !invited.isEmpty()
            && invited.stream()
                .allMatch(each -> each.getUsedOn() != null || each.getRevokedOn() != null);
    String why = reason == null || reason.isBlank() ? null : reason.strip();
    if (!allIn && why == null) {
      throw Refused.invalid("Not all agencies have answered. Say why you go on without them.");
    }
    if (why != null && why.length() > OpenedReturns.LONGEST_REASON) {
      throw Refused.invalid("The reason is too long.");
    }
    Actor actor = currentUser.get();
    consultations.add(
        new OpenedReturns(
            auditId, clock.instant(), users.find(actor.id()).orElseThrow(), allIn ? null : why));
    invited.stream()
        .filter(each -> each.getSheet() != null)
        .forEach(each -> sealing.seal(sheets.lock(each.getSheet()).orElseThrow(), actor.id()));
    events.fire(ConsultationMoved.of(auditId, "opened the agencies’ returns", null, why));
  }

  /**
   * An agency's return, once the returns are open.
   *
   * @throws Refused if there is none, or it can't be read yet
   */
  @Requires(Permission.READ_AUDIT)
  public OpenedSheet read(long auditId, long invitationId) {
    reached.readable(auditId);
    Invitation invitation = invitation(auditId, invitationId);
    if (consultations.openedReturns(auditId).isEmpty() || invitation.getSheet() == null) {
      throw Refused.notFound("This return");
    }
    return reader.open(sheets.find(invitation.getSheet()).orElseThrow());
  }

  private Invitation invitation(long auditId, long invitationId) {
    return consultations
        .findInvitation(invitationId)
        .filter(found -> found.getAsks() == Invitation.Asks.RETURN)
        .filter(found -> found.getAudit().getId() == auditId)
        .orElseThrow(() -> Refused.notFound("This return"));
  }

  private LocalDate today() {
    return London.day(clock.instant());
  }
}
