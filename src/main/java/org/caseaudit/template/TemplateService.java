package org.caseaudit.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
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
  @Inject private PublishedPackRepository packs;
  @Inject private Packs inForce;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<DomainEvent> events;

  /** Why a pack can't be published: a published version differs, or a code changed its meaning. */
  @Requires(Permission.PUBLISH_PACK)
  public List<Fault> refusals(Pack pack) {
    Faults faults = new Faults();
    fresh(pack, faults);
    return faults.all();
  }

  /**
   * Puts a pack in force, from this transaction's commit on for everybody. Files already published
   * are not published again.
   *
   * @param name of the file or folder it came in
   * @return its number
   * @throws PackRefused when there are {@link #refusals}
   */
  @Requires(Permission.PUBLISH_PACK)
  public int publish(Edition edition, PublishedPack.Origin origin, String name) {
    packs.lockForPublishing();
    Faults faults = new Faults();
    List<PackFile> fresh = fresh(edition.pack(), faults);
    faults.throwIfAny();
    for (PackFile file : fresh) {
      repository.add(new PublishedFile(file, clock.instant()));
      events.fire(new FilePublished(file.kind(), file.ref(), file.sha256()));
    }
    Actor actor = currentUser.get();
    PublishedPack pack =
        new PublishedPack(
            packs.newest() + 1,
            origin,
            name,
            clock.instant(),
            actor.isApplication() ? null : actor.id());
    packs.add(pack, edition.pack().files());
    events.fire(new PackPublished(pack.getNumber(), name, fresh.size()));
    inForce.use(pack.getNumber(), edition);
    return pack.getNumber();
  }

  private List<PackFile> fresh(Pack pack, Faults faults) {
    Publication publication = new Publication(pack, faults);
    List<PackFile> fresh =
        publication.fresh(
            file -> repository.find(file.kind(), file.ref()).map(PublishedFile::sha256));
    publication.checkMeanings(
        repository.all(PackFile.Kind.TEMPLATE).stream().map(templates::get).toList());
    return fresh;
  }

  /** Lets nobody else publish until the transaction ends, and says which pack is in force. */
  @Requires(Permission.PUBLISH_PACK)
  public int holdForPublishing() {
    packs.lockForPublishing();
    return packs.newest();
  }

  /** All published versions of a template, the newest first. */
  @Requires(Permission.READ_TEMPLATES)
  public List<TemplateVersion> versions(String code) {
    List<TemplateRef> current = templates.current().stream().map(AuditTemplate::ref).toList();
    List<TemplateWithdrawal> withdrawals = repository.withdrawals();
    return repository.versions(PackFile.Kind.TEMPLATE, code).stream()
        .map(
            file ->
                new TemplateVersion(
                    templates.get(file.ref()),
                    file.publishedAt(),
                    current.contains(file.ref()),
                    withdrawals.stream()
                        .filter(each -> each.template().equals(file.ref()))
                        .findFirst()))
        .toList();
  }

  /** The versions that nothing new may be begun on, though they may be in force. */
  @Requires(Permission.READ_TEMPLATES)
  public Set<TemplateRef> withdrawn() {
    return templates.withdrawn();
  }

  /** A published version. */
  @Requires(Permission.READ_TEMPLATES)
  public AuditTemplate version(TemplateRef ref) {
    return repository
        .find(PackFile.Kind.TEMPLATE, ref)
        .map(found -> templates.get(found.ref()))
        .orElseThrow(() -> Refused.notFound("This version of the template"));
  }

  /** Under which condition each question of a version is asked, as it is written, by code. */
  @Requires(Permission.READ_TEMPLATES)
  public Map<String, String> conditions(TemplateRef ref) {
    return templates.conditions(version(ref).ref());
  }

  /** What differs between two published versions of a template. */
  @Requires(Permission.READ_TEMPLATES)
  public TemplateComparison compare(String code, int from, int to) {
    TemplateRef before = version(new TemplateRef(code, from)).ref();
    return templates.compare(before, version(new TemplateRef(code, to)).ref());
  }

  /** Lets nothing new be begun on the version in force; what was begun on it is finished. */
  @Requires(Permission.PUBLISH_PACK)
  public void withdraw(TemplateRef ref, String reason) {
    if (!templates.isOffered(ref)) {
      throw Refused.conflict("Only the version that is offered for new work can be withdrawn.");
    }
    repository.add(new TemplateWithdrawal(ref, reason, clock.instant(), currentUser.get().id()));
    events.fire(new TemplateWithdrawn(ref, "withdrew " + ref, reason.strip()));
  }

  /** Takes a withdrawal back. */
  @Requires(Permission.PUBLISH_PACK)
  public void takeBackWithdrawal(TemplateRef ref) {
    repository.withdrawals().stream()
        .filter(each -> each.template().equals(ref))
        .findFirst()
        .orElseThrow(() -> Refused.conflict("This version is not withdrawn."))
        .takeBack(clock.instant(), currentUser.get().id());
    events.fire(new TemplateWithdrawn(ref, "took back the withdrawal of " + ref, null));
  }

  /** The number of the pack in force; 0 before there is one. */
  @Requires(Permission.READ_TEMPLATES)
  public int number() {
    return packs.newest();
  }

  /** All packs that are or were in force, the newest first. */
  @Requires(Permission.READ_TEMPLATES)
  public List<PublishedPack> history() {
    return packs.all();
  }

  /** The version of each template that is in force, by title. */
  @Requires(Permission.READ_TEMPLATES)
  public List<AuditTemplate> current() {
    return templates.current().stream().sorted(Comparator.comparing(AuditTemplate::title)).toList();
  }
}
