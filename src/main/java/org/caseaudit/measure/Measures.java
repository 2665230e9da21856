package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.caseaudit.plan.CurrentPlan;
import org.caseaudit.plan.Plan;
import org.caseaudit.template.Edition;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Pack;
import org.caseaudit.template.PackRefused;
import org.caseaudit.template.Packs;

/** The measures in force, as the pack in force has them. */
@ApplicationScoped
public class Measures {

  @Inject private Packs packs;
  @Inject private CurrentPlan plan;
  @Inject private MeasureReader reader;

  public MeasureSet get() {
    Edition edition = packs.inForce();
    Plan itsPlan = plan.in(edition);
    return edition.reading(MeasureSet.class, pack -> read(pack, itsPlan));
  }

  private MeasureSet read(Pack pack, Plan itsPlan) {
    Faults faults = new Faults();
    return reader
        .read(pack.measures().orElseThrow(), itsPlan, pack, faults)
        .orElseThrow(() -> new PackRefused(faults.all()));
  }
}
