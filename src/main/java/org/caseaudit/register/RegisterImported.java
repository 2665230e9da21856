package org.caseaudit.register;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** A whole file was taken into a register. */
public record RegisterImported(String register, String file, String counts) implements DomainEvent {

  @Override
  public Subject subject() {
    return new Subject("register", register);
  }

  @Override
  public String did() {
    return "imported entries";
  }

  @Override
  public String after() {
    return file + ": " + counts;
  }
}
