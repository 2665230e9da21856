package org.caseaudit.measure;

import java.util.List;

/**
 * What came of judging all sealed sheets anew.
 *
 * @param sheets how many were judged
 * @param verdicts how many verdicts that made
 * @param differences between that and what is shown, the first of them; none: the figures are
 *     proven
 */
public record Recount(long sheets, long verdicts, List<Difference> differences) {

  public Recount {
    differences = List.copyOf(differences);
  }

  public boolean isProven() {
    return differences.isEmpty();
  }

  /**
   * Something that isn't as the answers have it.
   *
   * @param where the sheet and part, or the tally
   * @param recounted what the answers make of it
   * @param found what was kept
   */
  public record Difference(String where, String recounted, String found) {}
}
