package org.caseaudit.pack;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** Something was done to an upload: it was sent, published, discarded. */
public record PackUploaded(long upload, String did, String after) implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("pack-upload", upload);
  }
}
