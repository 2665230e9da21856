package org.caseaudit.imports;

/**
 * What an import did.
 *
 * @param closed cases that the file had no longer and that were closed
 * @param entries new or corrected entries of registers
 */
public record ImportCounts(int added, int changed, int unchanged, int closed, int entries) {

  public int cases() {
    return added + changed + unchanged;
  }

  @Override
  public String toString() {
    return added
        + " new, "
        + changed
        + " changed, "
        + unchanged
        + " unchanged"
        + (closed == 0 ? "" : ", " + closed + " closed")
        + (entries == 0 ? "" : ", " + entries + " register entries");
  }
}
