package org.caseaudit.caseload;

/** How many rows of a file were of a new case, changed a known one, or said what we knew. */
public record ImportCounts(int added, int changed, int unchanged) {

  static final ImportCounts NONE = new ImportCounts(0, 0, 0);

  public int rows() {
    return added + changed + unchanged;
  }

  ImportCounts plus(ImportCounts more) {
    return new ImportCounts(added + more.added, changed + more.changed, unchanged + more.unchanged);
  }

  @Override
  public String toString() {
    return added + " new, " + changed + " changed, " + unchanged + " unchanged";
  }
}
