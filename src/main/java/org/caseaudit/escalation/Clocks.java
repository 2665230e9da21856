package org.caseaudit.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.caseaudit.template.ReferenceSet;
import org.caseaudit.template.Span;

/**
 * By when an escalation is to be acknowledged and planned for, and when a missed clock is missed by
 * the level above too. Fixed when it is raised: settings that change later change no lateness.
 */
@Embeddable
class Clocks {

  @Column(name = "acknowledge_by")
  private Instant acknowledgeBy;

  @Column(name = "acknowledge_above")
  private Instant acknowledgeAbove;

  @Column(name = "plan_by")
  private Instant planBy;

  @Column(name = "plan_above")
  private Instant planAbove;

  protected Clocks() {}

  /** From a moment on, under the settings in force then. */
  Clocks(Instant raised, ReferenceSet settings) {
    Span above = settings.escalationClock("next-level");
    acknowledgeBy = settings.deadline(raised, settings.escalationClock("acknowledge"));
    acknowledgeAbove = settings.deadline(acknowledgeBy, above);
    planBy = settings.deadline(raised, settings.escalationClock("plan"));
    planAbove = settings.deadline(planBy, above);
  }

  Instant acknowledgeBy() {
    return acknowledgeBy;
  }

  Instant acknowledgeAbove() {
    return acknowledgeAbove;
  }

  Instant planBy() {
    return planBy;
  }

  Instant planAbove() {
    return planAbove;
  }
}
