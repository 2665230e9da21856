package org.caseaudit.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How soon escalations are acted on, in numbers for whoever reads measures. */
@Named
@RequestScoped
public class TimelinessBacking {

  @Inject private EscalationService escalations;

  private List<Timeliness> quarters;

  public void load() {
    quarters = escalations.timeliness();
  }

  public List<Timeliness> getQuarters() {
    return quarters;
  }

  /** What the table says. */
  public String getSentence() {
    long raised = quarters.stream().mapToLong(Timeliness::raised).sum();
    long inTime = quarters.stream().mapToLong(Timeliness::acknowledgedInTime).sum();
    long open = quarters.stream().mapToLong(Timeliness::open).sum();
    return inTime
        + " of "
        + raised
        + (raised == 1 ? " escalation was" : " escalations were")
        + " acknowledged in time; "
        + (open == 0 ? "none is open." : open + (open == 1 ? " is open." : " are open."));
  }
}
