package org.caseaudit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.Subject;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** Files evidence and takes it out again, for services that have checked who may. */
@ApplicationScoped
public class EvidenceCabinet {

  @Inject private EvidenceRepository files;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /**
   * Files what was sent.
   *
   * @throws Refused saying why it isn't taken
   */
  public EvidenceFile file(Subject about, String name, byte[] content) {
    EvidenceFile file = new EvidenceFile(about, name, content, me(), clock.instant());
    files.add(file, content);
    events.fire(EvidenceMoved.filed(file));
    return file;
  }

  /** Takes a file back: its content is removed, the record of it stays. */
  public void withdraw(EvidenceFile file, String reason) {
    file.withdraw(reason, me(), clock.instant());
    files.removeContent(file.getId());
    events.fire(EvidenceMoved.withdrawn(file));
  }

  /**
   * A file about something, for this transaction alone.
   *
   * @throws Refused if there is none of that id about it
   */
  public EvidenceFile locked(Subject about, long id) {
    return files
        .locked(id)
        .filter(file -> file.getSubject().equals(about))
        .orElseThrow(() -> Refused.notFound("This file"));
  }

  /**
   * A file about something with what is in it.
   *
   * @throws Refused if there is none of that id about it, or it was withdrawn
   */
  public EvidenceService.Opened open(Subject about, long id) {
    return files
        .find(id)
        .filter(file -> file.getSubject().equals(about) && !file.isWithdrawn())
        .map(file -> new EvidenceService.Opened(file, files.content(id)))
        .orElseThrow(() -> Refused.notFound("This file"));
  }

  private User me() {
    return users.find(currentUser.get().id()).orElseThrow();
  }
}
