package org.caseaudit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.caseaudit.template.Edition;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Pack;
import org.caseaudit.template.PackRefused;
import org.caseaudit.template.Packs;

/** The improvement plan in force, as the pack in force has it. */
@ApplicationScoped
public class CurrentPlan {

  @Inject private Packs packs;
  @Inject private PlanReader reader;

  public Plan get() {
    return in(packs.inForce());
  }

  /** The plan that a pack holds. */
  public Plan in(Edition edition) {
    return edition.reading(Plan.class, this::read);
  }

  private Plan read(Pack pack) {
    Faults faults = new Faults();
    return reader
        .read(pack.plan().orElseThrow(), faults)
        .orElseThrow(() -> new PackRefused(faults.all()));
  }
}
