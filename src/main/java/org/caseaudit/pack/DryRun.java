package org.caseaudit.pack;

import java.util.List;
import org.caseaudit.measure.Rejudged;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Change;
import org.caseaudit.template.Fault;
import org.caseaudit.template.TemplateComparison;

/**
 * What publishing a draft would change.
 *
 * @param against the number of the pack in force that it was compared with
 * @param faults everything that is wrong; while there is any, nothing else is told
 * @param files those that are new, newer, older or gone
 * @param templates those that are in both packs at different versions
 * @param added templates that are new
 * @param gone templates that nothing new could be begun with any more
 * @param inProgress sheets that stay on a version that is no longer in force
 * @param restated the parts whose verdicts would be others
 */
public record DryRun(
    int against,
    List<Fault> faults,
    List<FileChange> files,
    List<TemplateComparison> templates,
    List<AuditTemplate> added,
    List<AuditTemplate> gone,
    List<InProgress> inProgress,
    List<Change> settings,
    List<Change> measures,
    List<Change> plan,
    List<Rejudged> restated) {

  /** A file of the pack by what it is; a version is empty where the pack lacks it. */
  public record FileChange(String file, String before, String after) {

    /** What becomes of it, in words. */
    public String words() {
      if (before.isEmpty()) {
        return "new, version " + after;
      }
      return after.isEmpty() ? "no longer in the pack" : "version " + before + " to " + after;
    }
  }

  /** How many sheets of a version are not finished. */
  public record InProgress(String title, int version, long sheets) {}

  /** A draft with faults: nothing can be said of it but these. */
  static DryRun faulty(int against, List<Fault> faults) {
    return new DryRun(
        against,
        List.copyOf(faults),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  public boolean isSound() {
    return faults.isEmpty();
  }

  /** Whether publishing would change nothing at all. */
  public boolean isNothing() {
    return isSound() && files.isEmpty();
  }
}
