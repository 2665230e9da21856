package org.caseaudit.sample;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** A sample was drawn. */
public record SampleDrawn(long sampleId, String name, int cases, int frameSize, long seed)
    implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("sample", sampleId);
  }

  @Override
  public String did() {
    return "drew the sample";
  }

  @Override
  public String after() {
    return "%s: %d of %d cases, seed %d".formatted(name, cases, frameSize, seed);
  }
}
