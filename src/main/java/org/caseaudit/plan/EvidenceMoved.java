package org.caseaudit.plan;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** A file of evidence was filed or withdrawn. */
public record EvidenceMoved(Subject subject, String did, String before, String after, String reason)
    implements DomainEvent {

  static EvidenceMoved filed(EvidenceFile file) {
    return new EvidenceMoved(file.getSubject(), "filed evidence", null, words(file), null);
  }

  static EvidenceMoved withdrawn(EvidenceFile file) {
    return new EvidenceMoved(
        file.getSubject(), "withdrew evidence", words(file), null, file.getWithdrawnReason());
  }

  private static String words(EvidenceFile file) {
    return "%s (%s, SHA-256 %s)".formatted(file.getName(), file.getSize(), file.getSha256());
  }
}
