package org.caseaudit.caseload;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** A whole file was taken into the caseload. */
public record CaseloadImported(long importId, String fileName, ImportCounts counts)
    implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("caseload-import", importId);
  }

  @Override
  public String did() {
    return "imported a caseload";
  }

  @Override
  public String after() {
    return fileName + ": " + counts;
  }
}
