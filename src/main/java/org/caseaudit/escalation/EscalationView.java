package org.caseaudit.escalation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.caseaudit.escalation.EscalationStep.Kind;

/**
 * An escalation as one reader sees it at one moment: what is late then, how far up it has come, and
 * what of it waits for them.
 */
public final class EscalationView {
  private final Escalation escalation;
  private final Instant now;
  private final Level reached;
  private final List<Duty> waiting;
  private final boolean answeredFor;

  EscalationView(
      Escalation escalation, Instant now, Level reached, List<Duty> waiting, boolean answeredFor) {
    this.escalation = escalation;
    this.now = now;
    this.reached = reached;
    this.waiting = waiting.stream().sorted(Comparator.comparing(Duty::due)).toList();
    this.answeredFor = answeredFor;
  }

  public Escalation getEscalation() {
    return escalation;
  }

  /** The highest level that answers for it. */
  public Level getReached() {
    return reached;
  }

  public List<Duty> getDuties() {
    return escalation.duties();
  }

  public String lateness(Duty duty) {
    return duty.lateness(now);
  }

  public boolean isLate(Duty duty) {
    return duty.isLate(now);
  }

  /** Whether anything of it was or is late. */
  public boolean isEverLate() {
    return getDuties().stream().anyMatch(duty -> duty.isLate(now));
  }

  /** Whether anything of it waits for the reader. */
  public boolean isWaiting() {
    return !waiting.isEmpty();
  }

  /** By when the reader has to do the first thing that waits for them. */
  public Instant getDue() {
    return waiting.get(0).due();
  }

  public boolean isOverdue() {
    return isWaiting() && waiting.get(0).isLate(now);
  }

  /** “3 hours late”, of the first thing that waits for the reader. */
  public String getOverdueBy() {
    return waiting.get(0).lateness(now);
  }

  public boolean isToAcknowledge() {
    return waiting.stream().anyMatch(duty -> duty.kind() != Kind.PLANNED);
  }

  /** Whether it can't be passed over: it isn't acknowledged, or its plan is late. */
  public boolean isPressing() {
    return isToAcknowledge() || isOverdue();
  }

  public boolean isToPlan() {
    return answeredFor
        && !escalation.isClosed()
        && escalation.isAnyAcknowledged()
        && getDuties().stream().anyMatch(duty -> duty.kind() == Kind.PLANNED && !duty.isDone());
  }

  public boolean isToClose() {
    return answeredFor && escalation.getStatus() == Escalation.Status.TO_CLOSE;
  }

  public boolean isToNote() {
    return answeredFor && !escalation.isClosed();
  }

  public boolean isAnswerChanged() {
    return !escalation.getFirstSaid().equals(escalation.getNowSays());
  }
}
