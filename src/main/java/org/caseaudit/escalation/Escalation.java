package org.caseaudit.escalation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseaudit.escalation.EscalationStep.Kind;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.template.Address;
import org.caseaudit.template.EscalationRule;
import org.caseaudit.template.ReferenceSet;
import org.caseaudit.user.Actor;
import org.caseaudit.user.User;

/**
 * A child may be unsafe, an answer says, and somebody must act.
 *
 * <p>It is raised by the answer, acknowledged for the team and for the service by whoever answers
 * for them, planned for, and closed with a reason by somebody other than who raised it. Nothing
 * that happens to the audit or to the answer ends it. How late something is, and how far up it has
 * gone, is told by the clock.
 */
@Entity
@Table(name = "escalation")
public class Escalation extends BaseEntity {

  /** Where it stands, in the words its readers see. */
  public enum Status {
    TO_ACKNOWLEDGE("To acknowledge"),
    TO_PLAN("To plan"),
    TO_CLOSE("Plan recorded"),
    CLOSED("Closed");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String getLabel() {
      return label;
    }
  }

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "sheet_id")
  private AnswerSheet sheet;

  @Column(nullable = false)
  private String question;

  @Column(nullable = false)
  private String item;

  @Column(nullable = false)
  private String cause;

  @Column(name = "first_said", nullable = false)
  private String firstSaid;

  @Column(name = "now_says", nullable = false)
  private String nowSays;

  @Column(name = "raised_at", nullable = false)
  private Instant raisedAt;

  @ManyToOne
  @JoinColumn(name = "raised_by")
  private User raisedBy;

  @Embedded private Clocks clocks;

  @Column(name = "closed_at")
  private Instant closedAt;

  @OneToMany(mappedBy = "escalation", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
  @OrderBy("at, id")
  private List<EscalationStep> steps = new ArrayList<>();

  protected Escalation() {}

  /**
   * @param said the answer that raised it, in words
   * @param raisedBy null for somebody without an account
   */
  Escalation(
      AnswerSheet sheet,
      Address address,
      EscalationRule rule,
      String said,
      Instant raisedAt,
      User raisedBy,
      ReferenceSet settings) {
    this.sheet = sheet;
    this.question = address.question();
    this.item = address.item();
    this.cause = rule.words();
    this.firstSaid = said;
    this.nowSays = said;
    this.raisedAt = raisedAt;
    this.raisedBy = raisedBy;
    this.clocks = new Clocks(raisedAt, settings);
  }

  /** Notes that the answer is another now; that closes nothing. */
  void answerChanged(String says, Instant at, User by) {
    if (!nowSays.equals(says)) {
      nowSays = says;
      steps.add(new EscalationStep(this, Kind.ANSWER_CHANGED, says, at, by));
    }
  }

  /**
   * Says what is done now, for every level this person answers for that hasn't said it yet.
   *
   * @throws Refused if it doesn't wait for this person
   */
  void acknowledge(String doneNow, Actor actor, User by, Instant at, Staffing staffing) {
    List<Duty> waiting =
        duties().stream()
            .filter(duty -> duty.kind() != Kind.PLANNED)
            .filter(duty -> waitsFor(duty, actor, at, staffing))
            .toList();
    if (waiting.isEmpty()) {
      throw Refused.conflict(whyNotToAcknowledge());
    }
    waiting.forEach(duty -> steps.add(new EscalationStep(this, duty.kind(), doneNow, at, by)));
  }

  private String whyNotToAcknowledge() {
    return steps.stream()
        .filter(step -> isAcknowledgement(step.getKind()))
        .reduce((first, last) -> last)
        .map(step -> "It doesn't wait for you: " + step.getWho() + " acknowledged it already.")
        .orElse("It doesn't wait for you to acknowledge it.");
  }

  private static boolean isAcknowledgement(Kind kind) {
    return kind == Kind.TEAM_ACKNOWLEDGED || kind == Kind.SERVICE_ACKNOWLEDGED;
  }

  /** Records what will put it right, once it was acknowledged. */
  void plan(String plan, User by, Instant at) {
    requireOpen();
    if (step(Kind.PLANNED).isPresent()) {
      throw Refused.conflict("A plan is recorded already, by " + step(Kind.PLANNED).get().getWho());
    }
    if (!isAnyAcknowledged()) {
      throw Refused.conflict("Acknowledge it first: say what is done now.");
    }
    steps.add(new EscalationStep(this, Kind.PLANNED, plan, at, by));
  }

  /** Adds what happened since. */
  void note(String words, User by, Instant at) {
    requireOpen();
    steps.add(new EscalationStep(this, Kind.NOTED, words, at, by));
  }

  /** Ends it, saying why; nobody closes what they raised themselves. */
  void close(String reason, User by, Instant at) {
    requireOpen();
    if (!isAcknowledged() || step(Kind.PLANNED).isEmpty()) {
      throw Refused.conflict(
          "It can be closed when it was acknowledged for the team and for the service, and a plan"
              + " is recorded.");
    }
    if (raisedBy != null && raisedBy.getId().equals(by.getId())) {
      throw Refused.conflict("Somebody other than who raised it closes it.");
    }
    steps.add(new EscalationStep(this, Kind.CLOSED, reason, at, by));
    closedAt = at;
  }

  private void requireOpen() {
    if (isClosed()) {
      throw Refused.conflict("This escalation is closed.");
    }
  }

  /** What has to be done about it, done or not. */
  public List<Duty> duties() {
    return List.of(
        acknowledgement(Kind.TEAM_ACKNOWLEDGED, Level.TEAM_MANAGER),
        acknowledgement(Kind.SERVICE_ACKNOWLEDGED, Level.SERVICE_MANAGER),
        new Duty(
            Kind.PLANNED,
            Level.TEAM_MANAGER,
            clocks.planBy(),
            clocks.planAbove(),
            step(Kind.PLANNED)));
  }

  private Duty acknowledgement(Kind kind, Level level) {
    return new Duty(kind, level, clocks.acknowledgeBy(), clocks.acknowledgeAbove(), step(kind));
  }

  /** Those this person has to do now, the one due first on top. */
  List<Duty> waitingFor(Actor actor, Instant now, Staffing staffing) {
    return duties().stream().filter(duty -> waitsFor(duty, actor, now, staffing)).toList();
  }

  private boolean waitsFor(Duty duty, Actor actor, Instant now, Staffing staffing) {
    boolean tooEarly = duty.kind() == Kind.PLANNED && !isAnyAcknowledged() && !duty.isLate(now);
    if (isClosed() || duty.isDone() || tooEarly) {
      return false;
    }
    Level top = staffing.atLeast(duty.reached(now), team());
    for (Level level : Level.values()) {
      boolean answers = !level.isBelow(duty.level()) && !top.isBelow(level);
      if (answers && level.isHeldBy(actor, team())) {
        return true;
      }
    }
    return false;
  }

  /** The highest level a missed clock, or a level without anybody, has brought it up to. */
  Level reached(Instant now, Staffing staffing) {
    Level top = Level.TEAM_MANAGER;
    for (Duty duty : duties()) {
      Level reached = duty.reached(now);
      Level answering = duty.isDone() ? reached : staffing.atLeast(reached, team());
      boolean wentUp = duty.level().isBelow(answering);
      top = wentUp && top.isBelow(answering) ? answering : top;
    }
    return top;
  }

  /** Whether this person may read it: who answers for the child, at any level, and the auditor. */
  boolean isOpenTo(Actor actor) {
    return actor.answersForAllTeams()
        || sheet.isAnsweredBy(actor)
        || Level.TEAM_MANAGER.isHeldBy(actor, team());
  }

  /** Whether this person may act on it: anybody who answers for the child, at any level. */
  boolean isAnsweredForBy(Actor actor) {
    return actor.answersForAllTeams() || Level.TEAM_MANAGER.isHeldBy(actor, team());
  }

  /** The team that answers for the child; empty where it is about none. */
  Optional<Long> team() {
    return Optional.ofNullable(sheet.getStratum().teamId());
  }

  private Optional<EscalationStep> step(Kind kind) {
    return steps.stream().filter(step -> step.getKind() == kind).findFirst();
  }

  boolean isAnyAcknowledged() {
    return steps.stream().anyMatch(step -> isAcknowledgement(step.getKind()));
  }

  /** Whether both the team's manager and the service manager know of it. */
  public boolean isAcknowledged() {
    return step(Kind.TEAM_ACKNOWLEDGED).isPresent() && step(Kind.SERVICE_ACKNOWLEDGED).isPresent();
  }

  public boolean isClosed() {
    return closedAt != null;
  }

  public Status getStatus() {
    if (isClosed()) {
      return Status.CLOSED;
    }
    if (!isAcknowledged()) {
      return Status.TO_ACKNOWLEDGE;
    }
    return step(Kind.PLANNED).isPresent() ? Status.TO_CLOSE : Status.TO_PLAN;
  }

  public Address getAddress() {
    return new Address(question, item);
  }

  public AnswerSheet getSheet() {
    return sheet;
  }

  /** What it is about, without a word about the child. */
  public String getCause() {
    return cause;
  }

  /** The answer that raised it. */
  public String getFirstSaid() {
    return firstSaid;
  }

  /** The answer as it is now. */
  public String getNowSays() {
    return nowSays;
  }

  public Instant getRaisedAt() {
    return raisedAt;
  }

  /** Null if somebody without an account answered. */
  public User getRaisedBy() {
    return raisedBy;
  }

  /** Who raised it, as a reader is told. */
  public String getWho() {
    return raisedBy == null ? "somebody with a one-time link" : raisedBy.getName();
  }

  /** All that was done and happened, in order. */
  public List<EscalationStep> getSteps() {
    return List.copyOf(steps);
  }
}
