package org.caseaudit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Writer;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Subject;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/** Lets the sealed answers out, and keeps that it happened. */
@Guarded
@Transactional
@ApplicationScoped
public class AnswersService {

  /** Somebody took the sealed answers out of the product. */
  public record AnswersExported() implements DomainEvent {

    @Override
    public Subject subject() {
      return new Subject("export", "answers");
    }

    @Override
    public String did() {
      return "exported the sealed answers";
    }
  }

  @Inject private SealedAnswersExport export;
  @Inject private Event<DomainEvent> events;

  /** Keeps, before a line goes out, that the answers are being exported. */
  @Requires(Permission.EXPORT_ANSWERS)
  public void noteExport() {
    events.fire(new AnswersExported());
  }

  /** Writes all sealed answers as CSV. */
  @Requires(Permission.EXPORT_ANSWERS)
  public void export(Writer out) {
    export.writeTo(out);
  }
}
