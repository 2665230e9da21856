package org.caseaudit.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditRepository;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.SecretLink;
import org.caseaudit.sheet.AnswerChange;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.Answering;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.StoredAnswer;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Meaning;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/**
 * The practitioner's part in the audit of their work. What they say is kept back from everybody
 * until the auditor has given a grade, so that neither leans on the other.
 */
@Guarded
@Transactional
@ApplicationScoped
public class PractitionerService {

  private static final Set<Invitation.Asks> THEIRS =
      EnumSet.of(Invitation.Asks.VIEW, Invitation.Asks.COMMENT);

  private final SecureRandom random = new SecureRandom();

  @Inject private ConsultationRepository consultations;
  @Inject private PractitionerViews views;
  @Inject private AuditRepository audits;
  @Inject private ReachedAudits reached;
  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private Answering answering;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** The practitioner's part in an audit; nothing if its template asks none of them. */
  @Requires(Permission.READ_AUDIT)
  public Optional<PractitionersPart> part(long auditId) {
    Audit audit = reached.readable(auditId);
    return views.templateFor(audit).map(template -> part(audit));
  }

  private PractitionersPart part(Audit audit) {
    OpenedSheet sheet = reader.open(audit.getSheet());
    boolean revealed = isGraded(sheet);
    List<PractitionersPart.Asked> asked =
        consultations.ofAudit(audit.getId(), THEIRS).stream()
            .map(
                invitation ->
                    new PractitionersPart.Asked(
                        invitation, invitation.status(today()), said(invitation, revealed)))
            .toList();
    boolean fillable =
        audit.getSheet().isAnsweredBy(currentUser.get())
            && audit.isWithOfficer()
            && !changes(sheet, asked).isEmpty();
    return new PractitionersPart(asked, revealed, reached.isMine(audit), fillable);
  }

  private OpenedSheet said(Invitation invitation, boolean revealed) {
    return revealed && invitation.getSheet() != null
        ? reader.open(sheets.find(invitation.getSheet()).orElseThrow())
        : null;
  }

  /** Whether the auditor has given a grade of their own, so that another can't sway it. */
  private static boolean isGraded(OpenedSheet sheet) {
    return sheet
        .template()
        .questionThatMeans(Meaning.OVERALL_GRADE)
        .map(question -> sheet.reading().answer(Address.of(question.code())).isPresent())
        .orElse(true);
  }

  /**
   * Asks the practitioner for their view, or for their word on the findings.
   *
   * @param role what they are, such as social worker; no name
   * @return the secret end of their link, which can't be shown again
   */
  @Requires(Permission.INVITE_AGENCIES)
  public String invite(long auditId, Invitation.Asks asks, String role, LocalDate expiresOn) {
    Audit audit = reached.mine(auditId);
    if (!THEIRS.contains(asks)
        || views.templateFor(audit).isEmpty()
        || !views.areTaken(audit, asks)) {
      throw Refused.conflict("The practitioner can't be asked for this now.");
    }
    SecretLink link = SecretLink.make(random);
    Invitation invitation = Invitation.to(audit, asks, role, link, today(), expiresOn);
    consultations.add(invitation);
    events.fire(
        ConsultationMoved.of(
            auditId, "invited the practitioner", asks.getLabel(), invitation.getAddressee()));
    return link.secret();
  }

  /** Takes the practitioner's link back. */
  @Requires(Permission.INVITE_AGENCIES)
  public void revoke(long auditId, long invitationId) {
    reached.mine(auditId);
    Invitation invitation =
        consultations
            .findInvitation(invitationId)
            .filter(found -> THEIRS.contains(found.getAsks()))
            .filter(found -> found.getAudit().getId() == auditId)
            .orElseThrow(() -> Refused.notFound("This invitation"));
    invitation.revoke(today());
    events.fire(
        ConsultationMoved.of(
            auditId, "took the practitioner’s link back", invitation.getAsks().getLabel(), null));
  }

  /**
   * Answers the audit's questions about the practitioner with what they said and when they were
   * invited, as ordinary answers of the officer.
   *
   * @throws Refused if it isn't this user's, or there is nothing to put in
   */
  @Requires(Permission.ANSWER_SHEET)
  public void putIn(long auditId) {
    Actor actor = currentUser.get();
    AnswerSheet sheet =
        sheets
            .lock(auditId)
            .filter(found -> found.isOpenTo(actor) && found.isAnsweredBy(actor))
            .orElseThrow(() -> Refused.notFound("An audit of yours with number " + auditId));
    PractitionersPart part = part(audits.find(auditId).orElseThrow());
    List<AnswerChange> changes = changes(reader.open(sheet), part.asked());
    if (changes.isEmpty()) {
      throw Refused.conflict("The audit says all of it already.");
    }
    answering.answerAll(sheet, changes, actor.id());
  }

  private static List<AnswerChange> changes(
      OpenedSheet sheet, List<PractitionersPart.Asked> asked) {
    List<AnswerChange> changes = new ArrayList<>();
    asked.stream()
        .map(PractitionersPart.Asked::invitation)
        .filter(invitation -> invitation.getRevokedOn() == null)
        .findFirst()
        .flatMap(
            first -> change(sheet, Meaning.PRACTITIONER_INVITED_ON, first.getMadeOn().toString()))
        .ifPresent(changes::add);
    for (Meaning meaning : List.of(Meaning.PRACTITIONER_GRADE, Meaning.PRACTITIONER_COMMENT)) {
      said(asked, meaning).flatMap(value -> change(sheet, meaning, value)).ifPresent(changes::add);
    }
    return changes;
  }

  /** What was last said to the question that means this. */
  private static Optional<String> said(List<PractitionersPart.Asked> asked, Meaning meaning) {
    return asked.stream()
        .filter(each -> each.said() != null)
        .flatMap(each -> said(each.said(), meaning).stream())
        .reduce((earlier, later) -> later);
  }

  private static Optional<String> said(OpenedSheet sheet, Meaning meaning) {
    return sheet
        .template()
        .questionThatMeans(meaning)
        .flatMap(question -> sheet.reading().answer(Address.of(question.code())))
        .filter(value -> AnswerValue.ANSWERED.equals(value.state()))
        .map(AnswerValue::plain);
  }

  private static Optional<AnswerChange> change(OpenedSheet sheet, Meaning meaning, String value) {
    return sheet
        .template()
        .questionThatMeans(meaning)
        .map(question -> Address.of(question.code()))
        .filter(address -> sheet.reading().asked(address))
        .filter(address -> !value.equals(given(sheet, address)))
        .map(
            address ->
                new AnswerChange(
                    UUID.randomUUID().toString(),
                    address,
                    sheet.stored(address).map(StoredAnswer::version).orElse(0L),
                    AnswerValue.ANSWERED,
                    value,
                    null));
  }

  private static String given(OpenedSheet sheet, Address address) {
    return sheet.reading().answer(address).map(AnswerValue::plain).orElse("");
  }

  private LocalDate today() {
    return London.day(clock.instant());
  }
}
