package org.caseaudit.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/**
 * Publishes a pack: new versions are added, a published one is never changed. Shows what is in
 * force.
 */
@ApplicationScoped
@Transactional
@Guarded
public class TemplateService {

  @Inject private TemplateRepository repository;
  @Inject private Templates templates;
  @Inject private Clock clock;
  @Inject private Event<DomainEvent> events;

  /**
   * Does nothing for files already published.
   *
   * @throws PackRefused when a published version's content differs, or a code changed its meaning
   */
  @Requires(Permission.PUBLISH_PACK)
  public void publish(Pack pack) {
    Faults faults = new Faults();
    Publication publication = new Publication(pack, faults);
    List<PackFile> fresh =
        publication.fresh(
            file -> repository.find(file.kind(), file.ref()).map(PublishedFile::sha256));
    publication.checkMeanings(
        repository.all(PackFile.Kind.TEMPLATE).stream().map(templates::get).toList());
    faults.throwIfAny();
    for (PackFile file : fresh) {
      repository.add(new PublishedFile(file, clock.instant()));
      events.fire(new FilePublished(file.kind(), file.ref(), file.sha256()));
    }
  }

  /** The newest version of each template, by title. */
  @Requires(Permission.READ_TEMPLATES)
  public List<AuditTemplate> current() {
    return templates.current().stream().sorted(Comparator.comparing(AuditTemplate::title)).toList();
  }
}
