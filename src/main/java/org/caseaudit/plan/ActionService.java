package org.caseaudit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.UserRepository;

/** How the plan's actions are going: everybody reads it, their leads and the QA lead say it. */
@Guarded
@Transactional
@ApplicationScoped
public class ActionService {

  @Inject private CurrentPlan plan;
  @Inject private ActionRepository actions;
  @Inject private LeadOfficerRepository officers;
  @Inject private UserRepository users;
  @Inject private ActionScope scope;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** The actions a filter accepts, in the order of the plan. */
  @Requires(Permission.READ_PLAN)
  public List<ActionRow> actions(ActionFilter filter) {
    ActionScope.Mine mine = scope.ofReader();
    LocalDate today = London.day(clock.instant());
    Map<String, ActionProgress> progress = actions.progress();
    Map<String, ActionUpdate> last = actions.lastUpdates();
    return plan.get().actions().stream()
        .map(
            action ->
                row(
                    action,
                    Optional.ofNullable(progress.get(action.ref())),
                    last.get(action.ref()),
                    mine,
                    today))
        .filter(filter::accepts)
        .toList();
  }

  /**
   * One action.
   *
   * @throws Refused if the plan has none of that ref
   */
  @Requires(Permission.READ_PLAN)
  public ActionRow action(String ref) {
    PlanAction action = existing(ref);
    ActionUpdate last = actions.updates(ref).stream().findFirst().orElse(null);
    return row(action, actions.progress(ref), last, scope.ofReader(), London.day(clock.instant()));
  }

  /** Everything done to and said about an action, newest first. */
  @Requires(Permission.READ_PLAN)
  public List<ActionUpdate> history(String ref) {
    return actions.updates(existing(ref).ref());
  }

  /** The accounts in use that act for an action's leads. */
  @Requires(Permission.READ_PLAN)
  public List<LeadOfficer> officers(String ref) {
    return officers.actingFor(existing(ref).leads());
  }

  /**
   * Rates an action or comments on it.
   *
   * @param expectedVersion of the progress the writer saw
   * @throws Refused if somebody was faster, or the change isn't one
   */
  @Requires(Permission.UPDATE_ACTIONS)
  public void update(String ref, ActionChange change, long expectedVersion) {
    PlanAction action = existing(ref);
    scope.check(action);
    ActionProgress progress = actions.locked(ref);
    if (progress.getVersion() != expectedVersion) {
      throw Refused.conflict(
          "Somebody changed this action meanwhile. Look at its history, then save again.");
    }
    ActionUpdate update =
        progress.update(change, users.find(currentUser.get().id()).orElseThrow(), clock.instant());
    actions.add(update);
    events.fire(ActionChanged.by(update));
  }

  private PlanAction existing(String ref) {
    return plan.get().action(ref).orElseThrow(() -> Refused.notFound("This action"));
  }

  private ActionRow row(
      PlanAction action,
      Optional<ActionProgress> progress,
      ActionUpdate last,
      ActionScope.Mine mine,
      LocalDate today) {
    Rag rag = progress.map(ActionProgress::getRag).orElse(Rag.NOT_RATED);
    return new ActionRow(
        action,
        plan.get().recommendationOf(action),
        rag,
        progress.map(ActionProgress::getDoneOn).orElse(null),
        progress.map(ActionProgress::getVersion).orElse(0L),
        ActionTiming.of(action, rag, today),
        last,
        mine.has(action));
  }
}
