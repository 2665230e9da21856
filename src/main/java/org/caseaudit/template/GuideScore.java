package org.caseaudit.template;

/**
 * Shown beside a section's grade, never instead of it. A partly counts half; not evidenced counts
 * as a no; not applicable isn't counted.
 *
 * @param yes points: 1 for each yes, a half for each partly
 */
public record GuideScore(double yes, int counted, int notApplicable) {

  /** Nothing was counted because all answers are not applicable. */
  public boolean isNotApplicable() {
    return counted == 0;
  }
}
