package org.caseaudit.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.caseaudit.audit.AuditInView;

/** How cases moved that were audited again: all of them, or the one a page is about. */
@Named
@RequestScoped
public class MovementBacking {

  @Inject private MovementService service;
  @Inject private AuditInView view;

  private List<Movement> movements;
  private Optional<Movement> ofAudit;

  /** Before the page is drawn. */
  public void load() {
    movements = service.movements();
  }

  public List<Movement> getMovements() {
    return movements;
  }

  /** How many went a way: “Better”, “The same”, “Worse”. */
  public long number(String direction) {
    return Movement.count(movements, direction);
  }

  /** Of the audit in view, if it looks again at a case; null else. */
  public Movement getOfAudit() {
    if (ofAudit == null) {
      ofAudit = service.of(view.audit());
    }
    return ofAudit.orElse(null);
  }
}
