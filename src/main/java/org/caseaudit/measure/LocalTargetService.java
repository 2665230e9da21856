package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.measure.Target.Aim;
import org.caseaudit.measure.Target.Direction;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.Templates;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** Sets targets where the plan states none, and says who did, when and why. */
@Guarded
@Transactional
@ApplicationScoped
public class LocalTargetService {

  private static final Set<Tells> SHARES = EnumSet.of(Tells.RATE, Tells.SHARE, Tells.RESPONSE);

  /** How far ahead a target may begin to hold. */
  private static final int MOST_YEARS_AHEAD = 2;

  /**
   * What target a statement can be given.
   *
   * @param aim a percentage or a number; empty when it can have none
   * @param direction which way is better
   * @param whyNot why it can have none; empty when it can
   */
  public record Settable(Optional<Aim> aim, Optional<Direction> direction, String whyNot) {

    private static Settable not(String why) {
      return new Settable(Optional.empty(), Optional.empty(), why);
    }
  }

  @Inject private Measures measures;
  @Inject private LocalTargetRepository targets;
  @Inject private Templates templates;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** Every target a statement was ever given here, the one set last first. */
  @Requires(Permission.READ_MEASURES)
  public List<LocalTarget> history(String statement) {
    return targets.of(measure(statement).statement());
  }

  /** The one of them that held on a day. */
  @Requires(Permission.READ_MEASURES)
  public Optional<LocalTarget> inForce(String statement, LocalDate day) {
    return LocalTarget.inForce(history(statement), day);
  }

  /**
   * Whether a statement can be given a target, and of what kind.
   *
   * @throws Refused if the plan has no such statement
   */
  @Requires(Permission.READ_MEASURES)
  public Settable settable(String statement) {
    MeasureDefinition measure = measure(statement);
    Optional<Target> own = measure.target().filter(Target::isOfThePlan);
    if (own.isPresent()) {
      return Settable.not(
          "The plan itself sets this target: " + own.get().words() + ". It can’t be replaced.");
    }
    Tells tells = measure.headlinePart(templates.reference().inForce(today())).tells();
    if (tells == Tells.STEPS) {
      return Settable.not("Its steps have the plan’s dates, and those are its target.");
    }
    if (measure.direction().isEmpty()) {
      return Settable.not("Nothing says which way is better, so nothing could be judged.");
    }
    return new Settable(
        Optional.of(SHARES.contains(tells) ? Aim.PERCENT : Aim.NUMBER), measure.direction(), "");
  }

  /**
   * Gives a statement a target; the one it had holds until the day before.
   *
   * @param inForceFrom not before the day from which the present one holds
   */
  @Requires(Permission.SET_TARGET)
  public void set(String statement, BigDecimal value, String why, LocalDate inForceFrom) {
    Settable settable = settable(statement);
    Aim aim = settable.aim().orElseThrow(() -> Refused.conflict(settable.whyNot()));
    targets.lock(statement);
    LocalTarget target =
        new LocalTarget(statement, aim, value, why, inForceFrom, me(), clock.instant());
    if (inForceFrom.isAfter(today().plusYears(MOST_YEARS_AHEAD))) {
      throw Refused.invalid(
          "A target begins to hold within the next " + MOST_YEARS_AHEAD + " years.");
    }
    Optional<LocalTarget> before = LocalTarget.inForce(targets.of(statement), today());
    before
        .filter(present -> inForceFrom.isBefore(present.getInForceFrom()))
        .ifPresent(
            present -> {
              throw Refused.conflict(
                  "The present target has held since "
                      + present.getInForceFrom()
                      + ": one in its place can't begin earlier.");
            });
    targets.add(target);
    events.fire(LocalTargetChanged.set(target, before));
  }

  /** Gives a target up. The statement then has none, until it is given another. */
  @Requires(Permission.SET_TARGET)
  public void withdraw(String statement, long id, String reason) {
    targets.lock(statement);
    LocalTarget target =
        targets
            .find(id)
            .filter(found -> found.getStatement().equals(statement))
            .orElseThrow(() -> Refused.notFound("This target"));
    target.withdraw(reason, me(), clock.instant());
    events.fire(LocalTargetChanged.withdrawn(target));
  }

  private MeasureDefinition measure(String statement) {
    return measures.get().measure(statement).orElseThrow(() -> Refused.notFound("This statement"));
  }

  private LocalDate today() {
    return London.day(clock.instant());
  }

  private User me() {
    return users.find(currentUser.get().id()).orElseThrow();
  }
}
