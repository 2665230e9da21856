package org.caseaudit.register;

import java.util.List;
import org.caseaudit.shared.RowFault;

/**
 * What an import would do, or did.
 *
 * @param added rows of entries that aren't there yet
 * @param corrected rows that say something else of an entry that is there
 * @param unchanged rows that say what is there
 * @param withdrawn rows of entries that were withdrawn; they stay so
 * @param changes what would be corrected; the first of them where there are many
 * @param faults everything wrong with the file; while there is any, nothing can be imported
 */
public record RegisterPreview(
    int added,
    int corrected,
    int unchanged,
    int withdrawn,
    List<Correction> changes,
    List<RowFault> faults) {

  /** The most corrections spelt out. */
  static final int SHOWN_CHANGES = 100;

  /** What a row says that an entry didn't. */
  public record Correction(long line, long entry, String child, List<Revision.Change> answers) {}

  public RegisterPreview {
    changes = List.copyOf(changes);
    faults = List.copyOf(faults);
  }

  public boolean isImportable() {
    return faults.isEmpty();
  }

  public int rows() {
    return added + corrected + unchanged + withdrawn;
  }

  /** In words: {@code 12 new, 1 corrected, 4 unchanged}. */
  public String words() {
    String words = added + " new, " + corrected + " corrected, " + unchanged + " unchanged";
    return withdrawn == 0 ? words : words + ", " + withdrawn + " withdrawn before and left so";
  }
}
