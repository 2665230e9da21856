package org.caseaudit.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.caseaudit.web.PageParameters;

/** The list of escalations: open ones first. */
@Named
@RequestScoped
public class EscalationsBacking {

  @Inject private EscalationService escalations;
  @Inject private PageParameters parameters;

  private List<EscalationView> open;
  private List<EscalationView> closed;

  public void load() {
    long before =
        parameters.text("before").isEmpty()
            ? Long.MAX_VALUE
            : parameters.number("before", "Earlier ones are before a number.");
    open = escalations.open();
    closed = escalations.closed(before);
  }

  public List<EscalationView> getOpen() {
    return open;
  }

  public List<EscalationView> getClosed() {
    return closed;
  }

  /** The number before which there may be more; empty when these are all. */
  public String getEarlier() {
    return closed.size() < EscalationService.CLOSED_SHOWN
        ? ""
        : closed.get(closed.size() - 1).getEscalation().getId().toString();
  }

  /** What is or was late about it, or that nothing is. */
  public String inTime(EscalationView view) {
    String late =
        view.getDuties().stream()
            .filter(view::isLate)
            .map(duty -> DutyWords.of(duty) + " " + view.lateness(duty))
            .collect(Collectors.joining("; "));
    return late.isEmpty() ? "In time" : late;
  }

  public String level(EscalationView view) {
    return DutyWords.upTo(view.getReached());
  }
}
