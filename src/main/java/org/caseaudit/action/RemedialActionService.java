package org.caseaudit.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.caseaudit.audit.AuditService;
import org.caseaudit.message.Messages;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.Role;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/**
 * What is done about what audits found. Whoever changes an action names the version they saw, so
 * that two never overwrite each other.
 */
@Guarded
@Transactional
@ApplicationScoped
public class RemedialActionService {

  @Inject private RemedialActionRepository actions;
  @Inject private AuditService audits;
  @Inject private FeedbackEntries feedback;
  @Inject private UserRepository users;
  @Inject private ActionLog log;
  @Inject private Messages messages;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  /**
   * An action, for those who may read it, and what they may do to it.
   *
   * @throws Refused if there is none, or not for this user
   */
  @Requires(Permission.READ_REMEDIAL)
  public OpenedAction open(long id) {
    Actor actor = currentUser.get();
    RemedialAction action =
        actions
            .find(id)
            .filter(found -> RemedialScope.mayRead(found, actor))
            .orElseThrow(RemedialActionService::none);
    return new OpenedAction(
        action,
        RemedialScope.maySteer(action, actor),
        RemedialScope.mayWork(action, actor),
        RemedialScope.mayCheck(action, actor) && action.isCheckableBy(actor.id()),
        actions.updates(id));
  }

  /** What is still to be done for the child of an audit because of earlier ones. */
  @Requires(Permission.READ_AUDIT)
  public List<RemedialAction> broughtForwardTo(long audit) {
    return actions.openOfChild(audits.open(audit).getSheet().getStratum().childReference()).stream()
        .filter(action -> action.getAudit().getId() < audit)
        .toList();
  }

  /** The actions of an audit, for those who may read the audit. */
  @Requires(Permission.READ_AUDIT)
  public List<RemedialAction> ofAudit(long audit) {
    return actions.ofAudit(audits.open(audit).getId());
  }

  /** Who can be given an action: everybody whose account is in use and who may work on one. */
  @Requires(Permission.STEER_REMEDIAL)
  public List<User> possibleOwners() {
    return Stream.of(Role.values())
        .filter(role -> role.permissions().contains(Permission.WORK_ON_REMEDIAL))
        .flatMap(role -> users.enabledWith(role).stream())
        .distinct()
        .sorted(java.util.Comparator.comparing(User::getName))
        .toList();
  }

  /** Gives an action to somebody with an account. */
  @Requires(Permission.STEER_REMEDIAL)
  public void nameOwner(long id, long account, long version) {
    RemedialAction action = lock(id, version, RemedialScope::maySteer);
    User owner =
        possibleOwners().stream()
            .filter(user -> user.getId() == account)
            .findFirst()
            .orElseThrow(() -> Refused.invalid("Choose somebody who can work on an action."));
    String before = action.getOwnerWords();
    action.nameOwner(owner);
    log.note(action, "named an owner", before, action.getOwnerWords(), null);
    tell(action, "An action from an audit is yours to do");
  }

  /** Leaves an action with somebody without an account, known by a job title. */
  @Requires(Permission.STEER_REMEDIAL)
  public void leaveWith(long id, String title, long version) {
    RemedialAction action = lock(id, version, RemedialScope::maySteer);
    String before = action.getOwnerWords();
    action.leaveWith(title);
    log.note(action, "named an owner without an account", before, action.getOwnerWords(), null);
  }

  /** Moves the day an action is due, saying why. */
  @Requires(Permission.STEER_REMEDIAL)
  public void moveDue(long id, LocalDate to, String reason, long version) {
    RemedialAction action = lock(id, version, RemedialScope::maySteer);
    String before = Objects.toString(action.getDueOn(), "no day");
    action.moveDue(to, reason);
    log.note(action, "changed the day it is due", before, to.toString(), reason);
  }

  /** Says how an action is going. */
  @Requires(Permission.WORK_ON_REMEDIAL)
  public void progress(long id, String words, long version) {
    RemedialAction action = lock(id, version, RemedialScope::mayWork);
    moved(action, "said how it is going", words, () -> action.progress(words));
  }

  /** Says that an action was done: somebody else checks it then. */
  @Requires(Permission.WORK_ON_REMEDIAL)
  public void sayDone(long id, LocalDate on, String words, long version) {
    RemedialAction action = lock(id, version, RemedialScope::mayWork);
    moved(
        action,
        "said that it was done" + (on == null ? "" : " on " + on),
        words,
        () -> action.sayDone(on, words, me(), today()));
  }

  /** Agrees that an action was done. */
  @Requires(Permission.CHECK_REMEDIAL)
  public void accept(long id, String words, long version) {
    RemedialAction action = lock(id, version, RemedialScope::mayCheck);
    String said = words == null || words.isBlank() ? null : words;
    moved(action, "checked that it was done", said, () -> action.accept(me(), today()));
    feedback.follow(action);
  }

  /** Gives an action back to its owner, saying what is missing. */
  @Requires(Permission.CHECK_REMEDIAL)
  public void giveBack(long id, String reason, long version) {
    RemedialAction action = lock(id, version, RemedialScope::mayCheck);
    moved(action, "gave it back", reason, () -> action.giveBack(me(), reason));
    tell(action, "An action from an audit was given back to you");
  }

  private void tell(RemedialAction action, String subject) {
    User owner = action.getOwner();
    if (owner != null && owner.getId() != currentUser.get().id()) {
      messages.tell(
          owner,
          subject,
          "Open it to see what is to be done and by when.",
          "/actions/" + action.getId());
    }
  }

  /** Ends an action without it being done, saying why. */
  @Requires(Permission.STEER_REMEDIAL)
  public void withdraw(long id, String reason, long version) {
    RemedialAction action = lock(id, version, RemedialScope::maySteer);
    moved(action, "withdrew the action", reason, () -> action.withdraw(reason));
  }

  /** Takes up a withdrawn action again, saying why. */
  @Requires(Permission.STEER_REMEDIAL)
  public void takeUpAgain(long id, String reason, long version) {
    RemedialAction action = lock(id, version, RemedialScope::maySteer);
    moved(action, "took it up again", reason, () -> action.takeUpAgain(reason));
  }

  private void moved(RemedialAction action, String did, String words, Runnable verb) {
    RemedialAction.Status before = action.getStatus();
    verb.run();
    log.note(action, did, before.getLabel(), action.getStatus().getLabel(), words);
  }

  private RemedialAction lock(long id, long version, BiPredicate<RemedialAction, Actor> may) {
    Actor actor = currentUser.get();
    RemedialAction action =
        actions
            .lock(id)
            .filter(found -> may.test(found, actor))
            .orElseThrow(RemedialActionService::none);
    if (action.getVersion() != version) {
      throw Refused.conflict(
          "Somebody changed this action meanwhile. Look at its history, then do it again.");
    }
    return action;
  }

  private static Refused none() {
    return Refused.notFound("This action");
  }

  private User me() {
    return users.find(currentUser.get().id()).orElseThrow();
  }

  private LocalDate today() {
    return London.day(clock.instant());
  }
}
