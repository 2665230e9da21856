package org.caseaudit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.sample.Sample;
import org.caseaudit.sample.SampleRepository;
import org.caseaudit.sample.SampledCase;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerChanged;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetMaker;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.sheet.Stratum;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.Role;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** From a sampled case to a submitted audit. */
@Guarded
@Transactional
@ApplicationScoped
public class AuditService {

  @Inject private AuditRepository audits;
  @Inject private SampleRepository samples;
  @Inject private SheetRepository sheets;
  @Inject private UserRepository users;
  @Inject private SecondAudits seconds;
  @Inject private SheetMaker sheetMaker;
  @Inject private SheetReader sheetReader;
  @Inject private Templates templates;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /**
   * An audit, for those who may read it.
   *
   * @throws Refused if there is none, or not for this user
   */
  @Requires(Permission.READ_AUDIT)
  public Audit open(long id) {
    Actor actor = currentUser.get();
    return audits
        .find(id)
        .filter(audit -> audit.getSheet().isOpenTo(actor))
        .orElseThrow(() -> Refused.notFound("Audit " + id));
  }

  /** Some of the audits this user may see, and how many there are in all. */
  public record Found(List<AuditRow> audits, long total) {}

  /**
   * Lists the audits this user may see, the one due first on top.
   *
   * @param statuses those asked for; empty for all
   */
  @Requires(Permission.READ_AUDIT)
  public Found list(Set<Audit.Status> statuses, int first, int most) {
    Actor actor = currentUser.get();
    return new Found(
        audits.visibleTo(actor, statuses, first, most), audits.countVisibleTo(actor, statuses));
  }

  /** The audits in a sample, by the id of the sampled case. */
  @Requires(Permission.READ_SAMPLES)
  public Map<Long, AuditRow> ofSample(long sampleId) {
    return audits.ofSample(sampleId);
  }

  /**
   * Plans an audit for each of these cases of a sample: all of them, or none.
   *
   * @param officers the officer's account by sampled case
   * @throws Refused if a case has an audit already, or somebody named is no QA officer or works on
   *     the case
   */
  @Requires(Permission.ALLOCATE_AUDIT)
  public void allocate(long sampleId, Map<Long, Long> officers) {
    Sample sample =
        samples.find(sampleId).orElseThrow(() -> Refused.notFound("Sample " + sampleId));
    for (SampledCase sampled : samples.cases(sampleId)) {
      Long officer = officers.get(sampled.getId());
      if (officer != null) {
        plan(sample, sampled, officer(officer));
      }
    }
  }

  private void plan(Sample sample, SampledCase sampled, User officer) {
    CaseRecord record = sampled.getCaseRecord();
    if (audits.ofSample(sample.getId()).containsKey(sampled.getId())) {
      throw Refused.conflict(
          "The audit of " + record.getChildReference() + " is allocated already.");
    }
    if (record.involves(officer)) {
      throw Refused.invalid(
          officer.getName()
              + " works on the case of "
              + record.getChildReference()
              + " and can't audit it.");
    }
    AnswerSheet sheet =
        sheetMaker.make(
            templates.get(sample.getTemplate()),
            Stratum.of(record),
            officer.getId(),
            known(sample, record, officer));
    Audit audit = new Audit(sheet, sampled, officer, sheet.getMadeOn(), sample.getDueOn());
    audits.add(audit);
    seconds.planned(audit);
    events.fire(
        new AuditMoved(
            sheet.getId(),
            "allocated the audit of " + record.getChildReference() + " to " + officer.getName(),
            null,
            Audit.Status.PLANNED.getLabel(),
            null));
  }

  private User officer(long id) {
    return users
        .find(id)
        .filter(user -> user.isEnabled() && user.getRoles().contains(Role.QA_OFFICER))
        .orElseThrow(() -> Refused.invalid("Choose a QA officer who has an account in use."));
  }

  static Map<String, String> known(Sample sample, CaseRecord record, User officer) {
    Map<String, String> known = SheetMaker.known(record);
    known.put("sample.method", sample.getMethod().name().toLowerCase(Locale.ROOT));
    known.put("sample.name", sample.getName());
    known.put("audit.officer", officer.getName());
    known.put("audit.look-back-from", sample.getRecordFrom().toString());
    known.put("audit.look-back-to", sample.getRecordTo().toString());
    return known;
  }

  /** Notes that work on an audit has begun. */
  void onAnswer(@Observes AnswerChanged changed) {
    audits.find(changed.sheet()).ifPresent(Audit::begin);
  }

  /**
   * Hands an audit of one's own to the manager.
   *
   * @throws Incomplete if answers are missing
   * @throws Refused if it isn't this user's, or isn't with the officer now
   */
  @Requires(Permission.SUBMIT_AUDIT)
  public void submit(long id) {
    Actor actor = currentUser.get();
    Audit audit =
        lock(id, actor)
            .filter(found -> found.getSheet().isAnsweredBy(actor))
            .orElseThrow(() -> Refused.notFound("An audit of yours with number " + id));
    Audit.Status before = audit.getStatus();
    OpenedSheet opened = sheetReader.open(audit.getSheet());
    audit.submit(opened.reading().gaps(), SecondAudits.grade(opened).orElse(null), clock.instant());
    moved(audit, "submitted the audit", before, null);
    seconds.handedIn(audit, opened);
  }

  /** Ends an audit that will not be done, saying why. */
  @Requires(Permission.WITHDRAW_AUDIT)
  public void withdraw(long id, String reason) {
    Audit audit = lock(id, currentUser.get()).orElseThrow(() -> Refused.notFound("Audit " + id));
    Audit.Status before = audit.getStatus();
    audit.withdraw(reason);
    moved(audit, "withdrew the audit", before, reason);
    seconds.withdrawn(audit, reason);
  }

  /** Gives an audit to another officer. */
  @Requires(Permission.ALLOCATE_AUDIT)
  public void reallocate(long id, long officerId) {
    Audit audit = lock(id, currentUser.get()).orElseThrow(() -> Refused.notFound("Audit " + id));
    User officer = officer(officerId);
    String before = audit.getOfficer().getName();
    seconds.requireIndependent(audit, officer);
    audit.handTo(officer);
    seconds.handed(audit);
    events.fire(
        new AuditMoved(id, "gave the audit to another officer", before, officer.getName(), null));
  }

  /** Who an audit can be given to, by name, and how much each has on their desk. */
  @Requires(Permission.ALLOCATE_AUDIT)
  public List<OfficerLoad> officers() {
    Map<Long, Long> load = audits.load();
    return users.enabledWith(Role.QA_OFFICER).stream()
        .map(user -> new OfficerLoad(user, load.getOrDefault(user.getId(), 0L)))
        .toList();
  }

  private Optional<Audit> lock(long id, Actor actor) {
    return sheets
        .lock(id)
        .filter(sheet -> sheet.isOpenTo(actor))
        .flatMap(sheet -> audits.find(sheet.getId()));
  }

  private void moved(Audit audit, String did, Audit.Status before, String reason) {
    events.fire(
        new AuditMoved(
            audit.getId(), did, before.getLabel(), audit.getStatus().getLabel(), reason));
  }
}
