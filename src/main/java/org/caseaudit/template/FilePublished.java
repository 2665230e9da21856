package org.caseaudit.template;

import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;

/** A file of the pack was published under its version, for ever. */
public record FilePublished(PackFile.Kind kind, TemplateRef ref, String sha256)
    implements DomainEvent {

  @Override
  public Subject subject() {
    return new Subject(kind.word(), ref.id());
  }

  @Override
  public String did() {
    return "published " + ref;
  }

  @Override
  public String after() {
    return sha256;
  }
}
