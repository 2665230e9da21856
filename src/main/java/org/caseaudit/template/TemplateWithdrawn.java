package org.caseaudit.template;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** A version of a template was withdrawn, or its withdrawal was taken back. */
public record TemplateWithdrawn(TemplateRef template, String did, String reason)
    implements DomainEvent {

  @Override
  public Subject subject() {
    return new Subject(PackFile.Kind.TEMPLATE.word(), template.id());
  }
}
