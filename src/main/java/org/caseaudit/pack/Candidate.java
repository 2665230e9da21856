package org.caseaudit.pack;

import java.util.List;
import java.util.Optional;
import org.caseaudit.measure.MeasureSet;
import org.caseaudit.plan.Plan;
import org.caseaudit.template.Edition;
import org.caseaudit.template.Fault;
import org.caseaudit.template.Pack;
import org.caseaudit.template.PackFiles;
import org.caseaudit.template.PackRefused;

/**
 * A pack that might come in force, and everything that speaks against it.
 *
 * @param plan empty when faults kept it from being read; so are the measures
 */
public record Candidate(
    PackFiles files,
    Pack pack,
    Optional<Plan> plan,
    Optional<MeasureSet> measures,
    List<Fault> faults) {

  public Candidate {
    faults = List.copyOf(faults);
  }

  public boolean isSound() {
    return faults.isEmpty();
  }

  /**
   * The pack, ready to be in force.
   *
   * @throws PackRefused when it has faults
   */
  public Edition edition() {
    if (!isSound()) {
      throw new PackRefused(faults);
    }
    return new Edition(files, pack)
        .with(Plan.class, plan.orElseThrow())
        .with(MeasureSet.class, measures.orElseThrow());
  }
}
