package org.caseaudit.template;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** A pack was put in force. */
public record PackPublished(int number, String name, int newFiles) implements DomainEvent {

  @Override
  public Subject subject() {
    return Subject.of("pack", number);
  }

  @Override
  public String did() {
    return "put a pack in force";
  }

  @Override
  public String after() {
    return name + ", " + newFiles + (newFiles == 1 ? " new file" : " new files");
  }
}
