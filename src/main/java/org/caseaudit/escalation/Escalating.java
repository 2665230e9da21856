package org.caseaudit.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditMoved;
import org.caseaudit.audit.AuditRepository;
import org.caseaudit.escalation.EscalationStep.Kind;
import org.caseaudit.message.Messages;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerChanged;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.SheetSealed;
import org.caseaudit.template.Address;
import org.caseaudit.template.Question;
import org.caseaudit.template.Templates;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/**
 * Raises an escalation in the very transaction that saves the answer, by whatever way the answer
 * came, and lets no audit end while one of its escalations isn't acknowledged.
 */
@ApplicationScoped
public class Escalating {

  private static final String NO_ANSWER = "No answer";

  @Inject private EscalationRepository escalations;
  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private Templates templates;
  @Inject private AuditRepository audits;
  @Inject private UserRepository users;
  @Inject private Messages messages;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  void answered(@Observes AnswerChanged changed) {
    AnswerSheet sheet = sheets.find(changed.sheet()).orElseThrow();
    List<Question> affected =
        templates.get(sheet.template()).escalatingAfter(changed.address().question());
    if (!affected.isEmpty()) {
      OpenedSheet opened = reader.open(sheet);
      for (Question question : affected) {
        addresses(opened, question).forEach(address -> look(opened, question, address));
      }
    }
  }

  /** Where a question is answered: once, or in each item of its group. */
  private static List<Address> addresses(OpenedSheet opened, Question question) {
    List<Address> found = new ArrayList<>();
    for (Address address : opened.reading().addresses()) {
      if (address.question().equals(question.code())) {
        found.add(address);
      }
    }
    return found;
  }

  private void look(OpenedSheet opened, Question question, Address address) {
    String words = opened.reading().words(address);
    String says = words.isEmpty() ? NO_ANSWER : words;
    Optional<Escalation> last = escalations.lastAbout(opened.sheet().getId(), address);
    boolean sameAsLast = last.filter(it -> it.getNowSays().equals(says)).isPresent();
    if (sameAsLast) {
      return;
    }
    boolean escalates = opened.reading().escalates(address);
    if (last.isPresent() && !(escalates && last.get().isClosed())) {
      noteChange(last.get(), says);
    } else if (escalates) {
      raise(opened, question, address, says);
    }
  }

  private void noteChange(Escalation escalation, String says) {
    String before = escalation.getNowSays();
    escalation.answerChanged(says, clock.instant(), me());
    events.fire(
        new EscalationMoved(
            escalation.getId(), "noted that the answer was changed", before, says, null));
  }

  private void raise(OpenedSheet opened, Question question, Address address, String says) {
    Instant now = clock.instant();
    Escalation escalation =
        new Escalation(
            opened.sheet(),
            address,
            question.escalation().orElseThrow(),
            says,
            now,
            me(),
            templates.reference().inForce(London.day(now)));
    escalations.add(escalation);
    escalations.flush();
    events.fire(
        new EscalationMoved(
            escalation.getId(), "raised an escalation", null, escalation.getCause(), null));
    tell(escalation);
  }

  /** Whoever must acknowledge it is told at once, without a word about the child. */
  private void tell(Escalation escalation) {
    Staffing staffing = escalations.staffing();
    escalation.duties().stream()
        .filter(duty -> duty.kind() != Kind.PLANNED)
        .map(duty -> staffing.atLeast(duty.level(), escalation.team()))
        .distinct()
        .flatMap(level -> escalations.people(level, escalation.team()).stream())
        .distinct()
        .forEach(
            person ->
                messages.tellUrgently(
                    person,
                    "A safety escalation waits for you",
                    "Please acknowledge it within the time it says.",
                    "/escalations/" + escalation.getId()));
  }

  private User me() {
    return currentUser.find().flatMap(actor -> users.find(actor.id())).orElse(null);
  }

  /** A withdrawn audit has nobody who looks at it any more. */
  void moved(@Observes AuditMoved moved) {
    audits
        .find(moved.audit())
        .filter(audit -> audit.getStatus() == Audit.Status.WITHDRAWN)
        .ifPresent(audit -> requireAcknowledged(audit.getId(), "withdrawn"));
  }

  /** Of an audit only: a reply over a one-time link is never lost for what it says. */
  void sealed(@Observes SheetSealed sealed) {
    audits
        .find(sealed.sheet())
        .ifPresent(audit -> requireAcknowledged(audit.getId(), "authorised"));
  }

  private void requireAcknowledged(long sheet, String verb) {
    boolean waits =
        escalations.openAbout(sheet).stream().anyMatch(escalation -> !escalation.isAcknowledged());
    if (waits) {
      throw Refused.conflict(
          "This audit says that a child may be unsafe, and that is not acknowledged yet. It can be "
              + verb
              + " once the team manager and the service manager have acknowledged the escalation.");
    }
  }
}
