package org.caseaudit.measure;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** Sheets were judged anew by the measures of today; what was counted before was taken back. */
public record MeasuresRestated(int measuresVersion, long sheets) implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("measures", measuresVersion);
  }

  @Override
  public String did() {
    return "restated the figures from " + sheets + " sheets";
  }
}
