package org.caseaudit.sample;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/**
 * Another case took the place of a sampled one, whose audit, if it has one, is to be withdrawn.
 *
 * @param sampledCase the one that was replaced
 */
public record CaseReplaced(
    long sample, long sampledCase, String childReference, String byReference, String reason)
    implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("sample", sample);
  }

  @Override
  public String did() {
    return "replaced a case of the sample";
  }

  @Override
  public String before() {
    return childReference;
  }

  @Override
  public String after() {
    return byReference;
  }
}
