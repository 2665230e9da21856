package org.caseaudit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.Role;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** Who audits what and until when, once it is allocated. What was answered stays as it is. */
@Guarded
@Transactional
@ApplicationScoped
public class AllocationService {

  @Inject private AuditRepository audits;
  @Inject private SheetRepository sheets;
  @Inject private UserRepository users;
  @Inject private OfficerDesks desks;
  @Inject private SecondAudits seconds;
  @Inject private AuditNews news;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** Everybody who can be given audits, by name, and how much each has on their desk. */
  @Requires(Permission.ALLOCATE_AUDIT)
  public List<OfficerLoad> officers() {
    return desks.on(today()).stream().filter(OfficerLoad::isAvailable).toList();
  }

  /**
   * Those who have audits to submit but can't: their account is disabled, or they audit no more.
   */
  @Requires(Permission.ALLOCATE_AUDIT)
  public List<OfficerLoad> gone() {
    return desks.gone(today());
  }

  /**
   * Gives an audit to another officer, saying why.
   *
   * @throws Refused if they are too near to the case, or it isn't with an officer now
   */
  @Requires(Permission.ALLOCATE_AUDIT)
  public void reallocate(long id, long officerId, String reason) {
    Audit.requireReason(reason);
    Audit audit = lock(id);
    User officer =
        users
            .find(officerId)
            .filter(user -> user.isEnabled() && user.getRoles().contains(Role.QA_OFFICER))
            .orElseThrow(() -> Refused.invalid("Choose a QA officer who has an account in use."));
    if (officer.getId().equals(audit.getOfficer().getId())) {
      throw Refused.invalid("This audit is with " + officer.getName() + " already.");
    }
    seconds
        .impairedBy(audit, officer)
        .ifPresent(
            why -> {
              throw Refused.invalid(officer.getName() + " " + why + ".");
            });
    hand(audit, officer, reason);
  }

  private void hand(Audit audit, User officer, String reason) {
    User before = audit.getOfficer();
    audit.handTo(officer);
    seconds.handed(audit);
    news.handed(before, officer, audit.getId());
    events.fire(
        new AuditMoved(
            audit.getId(),
            "gave the audit to another officer",
            before.getName(),
            officer.getName(),
            reason));
  }

  /** What came of sharing out: how many were given away, and how many nobody can audit. */
  public record Shared(int given, int left) {}

  /**
   * Gives every audit that is with somebody to the other officers, evenly.
   *
   * @throws Refused if there is no reason, or they have none
   */
  @Requires(Permission.ALLOCATE_AUDIT)
  public Shared shareOutAgain(long officerId, String reason) {
    Audit.requireReason(reason);
    List<Audit> theirs = new ArrayList<>();
    for (long id : audits.withOfficer(officerId)) {
      Audit locked = lock(id);
      if (locked.isWithOfficer() && locked.getOfficer().getId() == officerId) {
        theirs.add(locked);
      }
    }
    if (theirs.isEmpty()) {
      throw Refused.conflict("There is nothing left to share out: somebody has done so meanwhile.");
    }
    Map<Long, Long> todo = new HashMap<>();
    List<User> others = new ArrayList<>();
    for (OfficerLoad desk : officers()) {
      if (desk.officer().getId() != officerId) {
        others.add(desk.officer());
        todo.put(desk.officer().getId(), desk.open());
      }
    }
    int given = 0;
    for (Audit audit : theirs) {
      Optional<User> next = next(audit, others, todo);
      if (next.isPresent()) {
        hand(audit, next.get(), reason);
        todo.merge(next.get().getId(), 1L, Long::sum);
        given++;
      }
    }
    return new Shared(given, theirs.size() - given);
  }

  private Optional<User> next(Audit audit, List<User> officers, Map<Long, Long> todo) {
    return officers.stream()
        .filter(officer -> seconds.impairedBy(audit, officer).isEmpty())
        .min(Comparator.comparingLong(officer -> todo.get(officer.getId())));
  }

  /** Gives the officer of an audit more time, saying why. */
  @Requires(Permission.ALLOCATE_AUDIT)
  public void postpone(long id, LocalDate until, String reason) {
    Audit.requireReason(reason);
    Audit audit = lock(id);
    LocalDate before = audit.getDueOn();
    audit.postpone(until, today());
    news.postponed(audit.getOfficer(), id);
    events.fire(
        new AuditMoved(id, "postponed the audit", before.toString(), until.toString(), reason));
  }

  private Audit lock(long id) {
    Actor actor = currentUser.get();
    return sheets
        .lock(id)
        .filter(sheet -> sheet.isOpenTo(actor))
        .flatMap(sheet -> audits.find(sheet.getId()))
        .orElseThrow(() -> Refused.notFound("Audit " + id));
  }

  private LocalDate today() {
    return London.day(clock.instant());
  }
}
