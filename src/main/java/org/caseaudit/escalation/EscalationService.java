package org.caseaudit.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** What is done about escalations, and who may know of them. */
@Guarded
@Transactional
@ApplicationScoped
public class EscalationService {

  static final int CLOSED_SHOWN = 25;
  private static final int QUARTERS = 8;

  @Inject private EscalationRepository escalations;
  @Inject private SheetRepository sheets;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** All that are open and this person may read, the longest open first. */
  @Requires(Permission.READ_ESCALATIONS)
  public List<EscalationView> open() {
    return views(escalations.open(currentUser.get()));
  }

  /**
   * Some that were closed, the last one first.
   *
   * @param before only those with a lower number
   */
  @Requires(Permission.READ_ESCALATIONS)
  public List<EscalationView> closed(long before) {
    return views(escalations.closed(currentUser.get(), before, CLOSED_SHOWN));
  }

  /**
   * One escalation, for those who may read it.
   *
   * @throws Refused if there is none, or not for this user
   */
  @Requires(Permission.READ_ESCALATIONS)
  public EscalationView look(long id) {
    Actor actor = currentUser.get();
    return escalations
        .find(id)
        .filter(escalation -> escalation.isOpenTo(actor))
        .map(escalation -> view(escalation, clock.instant(), escalations.staffing()))
        .orElseThrow(() -> Refused.notFound("Escalation " + id));
  }

  /** Those a sheet raised, for whoever may read the sheet; the last one first. */
  @Requires(Permission.READ_ESCALATIONS)
  public List<EscalationView> ofSheet(long sheet) {
    Actor actor = currentUser.get();
    return sheets
        .find(sheet)
        .filter(found -> found.isOpenTo(actor))
        .map(found -> views(escalations.ofSheet(sheet)))
        .orElseThrow(() -> Refused.notFound("This sheet"));
  }

  /** Those for which this person has something to do now, the most pressing first. */
  @Requires(Permission.ANSWER_ESCALATION)
  public List<EscalationView> waiting() {
    return views(escalations.open(currentUser.get())).stream()
        .filter(EscalationView::isWaiting)
        .sorted(java.util.Comparator.comparing(EscalationView::getDue))
        .toList();
  }

  /** Says what is done now. Of two who do so at once for the same level, one is told. */
  @Requires(Permission.ANSWER_ESCALATION)
  public void acknowledge(long id, String doneNow) {
    Escalation escalation = lock(id);
    Escalation.Status before = escalation.getStatus();
    escalation.acknowledge(
        doneNow, currentUser.get(), me(), clock.instant(), escalations.staffing());
    moved(escalation, "acknowledged the escalation", before, doneNow);
  }

  /** Records what will put it right. */
  @Requires(Permission.ANSWER_ESCALATION)
  public void plan(long id, String plan) {
    Escalation escalation = lock(id);
    Escalation.Status before = escalation.getStatus();
    escalation.plan(plan, me(), clock.instant());
    moved(escalation, "recorded a plan", before, plan);
  }

  /** Adds what happened since. */
  @Requires(Permission.ANSWER_ESCALATION)
  public void note(long id, String words) {
    Escalation escalation = lock(id);
    escalation.note(words, me(), clock.instant());
    moved(escalation, "noted", escalation.getStatus(), words);
  }

  /** Ends it, saying why. */
  @Requires(Permission.ANSWER_ESCALATION)
  public void close(long id, String reason) {
    Escalation escalation = lock(id);
    Escalation.Status before = escalation.getStatus();
    escalation.close(reason, me(), clock.instant());
    moved(escalation, "closed the escalation", before, reason);
  }

  /** How soon escalations were acted on in the last two years, by quarter: no case. */
  @Requires(Permission.READ_MEASURES)
  public List<Timeliness> timeliness() {
    LocalDate today = London.day(clock.instant());
    LocalDate thisQuarter =
        LocalDate.of(today.getYear(), 3 * ((today.getMonthValue() - 1) / 3) + 1, 1);
    return escalations.timeliness(thisQuarter.minusMonths(3L * (QUARTERS - 1)), today.plusDays(1));
  }

  private Escalation lock(long id) {
    Actor actor = currentUser.get();
    return escalations
        .lock(id)
        .filter(escalation -> escalation.isAnsweredForBy(actor))
        .orElseThrow(() -> Refused.notFound("Escalation " + id));
  }

  private List<EscalationView> views(List<Escalation> found) {
    List<EscalationView> views = new ArrayList<>();
    if (!found.isEmpty()) {
      Staffing staffing = escalations.staffing();
      Instant now = clock.instant();
      found.forEach(escalation -> views.add(view(escalation, now, staffing)));
    }
    return views;
  }

  private EscalationView view(Escalation escalation, Instant now, Staffing staffing) {
    Actor actor = currentUser.get();
    return new EscalationView(
        escalation,
        now,
        escalation.reached(now, staffing),
        escalation.waitingFor(actor, now, staffing),
        escalation.isAnsweredForBy(actor));
  }

  private User me() {
    return users.find(currentUser.get().id()).orElseThrow();
  }

  private void moved(Escalation escalation, String did, Escalation.Status before, String words) {
    escalations.flush();
    events.fire(
        new EscalationMoved(
            escalation.getId(),
            did,
            before.getLabel(),
            escalation.getStatus().getLabel(),
            words.strip()));
  }
}
