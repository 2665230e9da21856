package org.caseaudit.sheet;

import org.caseaudit.template.Progress;

/** Where a section of a sheet stands, in the words its readers see. */
public enum SectionStatus {
  /** All its questions wait for answers of other sections. */
  NOTHING_ASKED("Nothing asked yet"),
  NOT_STARTED("Not started"),
  IN_PROGRESS("In progress"),
  COMPLETE("Complete");

  private final String label;

  SectionStatus(String label) {
    this.label = label;
  }

  static SectionStatus of(Progress progress) {
    if (progress.asked() == 0) {
      return NOTHING_ASKED;
    }
    if (progress.isComplete()) {
      return COMPLETE;
    }
    return progress.answered() == 0 ? NOT_STARTED : IN_PROGRESS;
  }

  public String label() {
    return label;
  }

  /** For pages, which can only call getters of an enum. */
  public String getLabel() {
    return label;
  }
}
