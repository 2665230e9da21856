package org.caseaudit.pack;

import java.util.List;
import org.caseaudit.measure.Rejudged;

/**
 * What publishing a draft without faults would change.
 *
 * @param against the number of the pack in force that it was compared with
 * @param inProgress sheets that stay on a version that is no longer in force
 * @param restated the parts of measures whose verdicts would be others
 */
public record DryRun(
    int against, PackComparison comparison, List<InProgress> inProgress, List<Rejudged> restated) {

  public DryRun {
    inProgress = List.copyOf(inProgress);
    restated = List.copyOf(restated);
  }

  /** How many sheets of a version are not finished. */
  public record InProgress(String title, int version, long sheets) {}

  /** Whether publishing would change nothing at all. */
  public boolean isNothing() {
    return comparison.isNothing();
  }
}
