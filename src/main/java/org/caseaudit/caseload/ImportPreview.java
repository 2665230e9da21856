package org.caseaudit.caseload;

import java.util.List;
import org.caseaudit.shared.RowFault;

/**
 * What an import would do, without doing it.
 *
 * @param counts of the good rows
 * @param changes what would change in known cases, by line; the first of them where there are many
 * @param openElsewhere how many open cases the file says nothing of; they stay as they are
 * @param faults everything wrong with the file; while there is any, nothing can be imported
 */
public record ImportPreview(
    ImportCounts counts, List<CaseChanged> changes, long openElsewhere, List<RowFault> faults) {

  /** The most changes spelt out. */
  static final int SHOWN_CHANGES = 100;

  public ImportPreview {
    changes = List.copyOf(changes);
    faults = List.copyOf(faults);
  }

  public boolean isImportable() {
    return faults.isEmpty();
  }
}
