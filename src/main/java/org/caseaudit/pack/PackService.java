package org.caseaudit.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseaudit.measure.RecountService;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.Edition;
import org.caseaudit.template.PackFiles;
import org.caseaudit.template.PackRefused;
import org.caseaudit.template.Packs;
import org.caseaudit.template.PublishedPack;
import org.caseaudit.template.TemplateService;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** Takes changed packs in, shows what they would change, and puts them in force. */
@Guarded
@Transactional
@ApplicationScoped
public class PackService {

  private static final int SHOWN_UPLOADS = 20;

  @Inject private PackRepository uploads;
  @Inject private CandidateReader reader;
  @Inject private Packs packs;
  @Inject private TemplateService templates;
  @Inject private RecountService recounts;
  @Inject private DryRuns dryRuns;
  @Inject private PassedOver passedOver;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<DomainEvent> events;

  /**
   * What is in force when the application has started: the pack it was started with if that is the
   * first, or succeeds the one in force; else the one in force.
   *
   * @throws PackRefused when the pack it was started with has faults and nobody ever uploaded one
   */
  @Requires(Permission.PUBLISH_PACK)
  public PackAtStart start(PackFiles files, String name) {
    int number = templates.holdForPublishing();
    Candidate candidate = reader.read(files);
    if (number == 0) {
      templates.publish(candidate.edition(), PublishedPack.Origin.START, name);
      return PackAtStart.taken(name);
    }
    Edition inForce = packs.inForce();
    Succession succession = Succession.of(candidate.pack().files(), inForce.pack().files());
    boolean owned =
        templates.history().stream()
            .anyMatch(pack -> pack.getOrigin() == PublishedPack.Origin.UPLOAD);
    if (!candidate.isSound()) {
      if (!owned) {
        throw new PackRefused(candidate.faults());
      }
      return passedOver.note(new PackAtStart(name, false, succession, candidate.faults()), files);
    }
    if (succession.succeeds()) {
      publish(candidate.edition(), PublishedPack.Origin.START, name);
      return PackAtStart.taken(name);
    }
    return passedOver.note(new PackAtStart(name, false, succession, List.of()), files);
  }

  /**
   * Makes a draft of what is newer in the pack that the application came with, laid over the one in
   * force; of all of it if it has faults.
   */
  @Requires(Permission.PUBLISH_PACK)
  public long uploadPassedOver() {
    PackFiles files =
        passedOver.files().orElseThrow(() -> Refused.notFound("A pack that was not taken"));
    String name = passedOver.outcome().orElseThrow().name();
    Candidate candidate = reader.read(files);
    if (!candidate.isSound()) {
      return upload(new SentPack(name, true, files.texts(), List.of()));
    }
    SortedMap<String, String> newer = new TreeMap<>();
    Succession.newerFiles(candidate.pack().files(), packs.inForce().pack().files())
        .forEach(file -> newer.put(file.name(), file.text()));
    return upload(new SentPack(name, false, newer, List.of()));
  }

  /** Keeps what was sent as a draft. Nothing else changes. */
  @Requires(Permission.PUBLISH_PACK)
  public long upload(SentPack sent) {
    User me = users.find(currentUser.get().id()).orElseThrow();
    PackUpload upload = new PackUpload(sent, clock.instant(), me);
    uploads.add(upload);
    events.fire(new PackUploaded(upload.getId(), "uploaded a pack", upload.getName()));
    return upload.getId();
  }

  /** The last uploads, the newest first. */
  @Requires(Permission.PUBLISH_PACK)
  public List<PackUpload> uploads() {
    return uploads.uploads(SHOWN_UPLOADS);
  }

  /** An upload, whatever became of it. */
  @Requires(Permission.PUBLISH_PACK)
  public PackUpload find(long id) {
    return uploads.find(id).orElseThrow(() -> Refused.notFound("This upload"));
  }

  /** What is wrong with a draft, each fault with the line it is about. */
  @Requires(Permission.PUBLISH_PACK)
  public List<FaultyLine> faults(long id) {
    Candidate candidate = candidate(draft(id));
    return candidate.faults().stream()
        .map(fault -> FaultyLine.of(fault, candidate.files()))
        .toList();
  }

  /**
   * What publishing a draft would change. Changes nothing.
   *
   * @throws PackRefused when it has faults
   */
  @Requires(Permission.PUBLISH_PACK)
  public DryRun dryRun(long id) {
    return dryRuns.of(candidate(draft(id)).edition(), packs.inForce(), templates.number());
  }

  private PackUpload draft(long id) {
    PackUpload upload = find(id);
    if (!upload.isDraft()) {
      throw Refused.conflict("This upload is no draft any more.");
    }
    return upload;
  }

  /**
   * Puts a draft in force and counts again, by its measures, what they judge otherwise.
   *
   * @param against the number of the pack in force that the dry run was looked at against
   * @throws Refused when another was published since, or the draft has faults
   */
  @Requires(Permission.PUBLISH_PACK)
  public int publish(long id, int against) {
    PackUpload upload = uploads.lock(id).orElseThrow(() -> Refused.notFound("This upload"));
    if (templates.holdForPublishing() != against) {
      throw Refused.conflict(
          "Another pack was published since you looked. Look again at what this one would change.");
    }
    Candidate candidate = candidate(upload);
    if (!candidate.isSound()) {
      throw Refused.conflict("This draft has faults: nothing was published.");
    }
    int number = publish(candidate.edition(), PublishedPack.Origin.UPLOAD, upload.getName());
    uploads.lock(id).orElseThrow().published(number);
    events.fire(new PackUploaded(id, "published the upload", "pack " + number));
    return number;
  }

  private int publish(Edition edition, PublishedPack.Origin origin, String name) {
    boolean otherwise = dryRuns.judgesOtherwise(packs.inForce(), edition);
    int number = templates.publish(edition, origin, name);
    if (otherwise) {
      recounts.restate();
    }
    return number;
  }

  /** Lets a draft go. */
  @Requires(Permission.PUBLISH_PACK)
  public void discard(long id) {
    PackUpload upload = uploads.lock(id).orElseThrow(() -> Refused.notFound("This upload"));
    upload.discard();
    events.fire(new PackUploaded(id, "discarded the upload", null));
  }

  /** The files of the pack in force. */
  @Requires(Permission.READ_TEMPLATES)
  public PackFiles files() {
    return packs.inForce().files();
  }

  private Candidate candidate(PackUpload upload) {
    Edition inForce = packs.inForce();
    return reader.read(
        upload.isWhole()
            ? new PackFiles(upload.texts())
            : PackPaths.over(inForce.files(), inForce.pack().files(), upload.texts()));
  }
}
