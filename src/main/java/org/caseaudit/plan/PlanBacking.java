package org.caseaudit.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.caseaudit.shared.London;

/** The improvement plan in its own words. */
@Named
@RequestScoped
public class PlanBacking {

  @Inject private CurrentPlan currentPlan;
  @Inject private Clock clock;

  public Plan getPlan() {
    return currentPlan.get();
  }

  /** Whether an action's end month is over. */
  public boolean isPastItsEnd(PlanAction action) {
    return action.isPastItsEnd(YearMonth.from(London.day(clock.instant())));
  }

  /** The post behind initials; the initials alone for somebody the plan doesn't list. */
  public String post(String initials) {
    return getPlan().keyLead(initials).map(KeyLead::job).orElse(initials);
  }

  public List<Rag> getRatings() {
    return List.of(Rag.values());
  }
}
