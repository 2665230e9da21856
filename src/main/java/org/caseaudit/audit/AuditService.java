package org.caseaudit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseaudit.caseload.CaseRecord;
import org.caseaudit.sample.CaseReplaced;
import org.caseaudit.sample.Sample;
import org.caseaudit.sample.SampleRepository;
import org.caseaudit.sample.SampledCase;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
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
  @Inject private OfficerDesks desks;
  @Inject private AuditNews news;
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

  /** The accounts of officers who have audits to submit and are here no more. */
  @Requires(Permission.READ_AUDIT)
  public Set<Long> officersGone() {
    return desks.gone(London.day(clock.instant())).stream()
        .map(desk -> desk.officer().getId())
        .collect(Collectors.toSet());
  }

  /** The audits in a sample, by the id of the sampled case. */
  @Requires(Permission.READ_SAMPLES)
  public Map<Long, AuditRow> ofSample(long sampleId) {
    return audits.ofSample(sampleId);
  }

  /** Plans an audit for each of these cases of a sample, due when the sample is. */
  @Requires(Permission.ALLOCATE_AUDIT)
  public void allocate(long sampleId, Map<Long, Long> officers) {
    allocate(sampleId, officers, null);
  }

  /**
   * Plans an audit for each of these cases of a sample: all of them, or none.
   *
   * @param officers the officer's account by sampled case
   * @param dueOn null for the sample's own day
   * @throws Refused if a case has an audit already, or somebody named is no QA officer or is too
   *     near to the case
   */
  @Requires(Permission.ALLOCATE_AUDIT)
  public void allocate(long sampleId, Map<Long, Long> officers, LocalDate dueOn) {
    Sample sample =
        audits
            .lockForAllocation(sampleId)
            .orElseThrow(() -> Refused.notFound("Sample " + sampleId));
    Map<Long, AuditRow> taken = audits.ofSample(sampleId);
    Map<User, Integer> given = new LinkedHashMap<>();
    for (SampledCase sampled : samples.cases(sampleId)) {
      Long officer = officers.get(sampled.getId());
      if (officer != null) {
        refuseIfTaken(sampled, taken.get(sampled.getId()));
        User to = officer(officer);
        plan(sample, sampled, to, dueOn == null ? sample.getDueOn() : dueOn);
        given.merge(to, 1, Integer::sum);
      }
    }
    given.forEach(news::allocated);
  }

  private static void refuseIfTaken(SampledCase sampled, AuditRow taken) {
    if (taken != null) {
      throw Refused.conflict(
          "The audit of %s was allocated to %s meanwhile. Nothing was changed: load the page again."
              .formatted(sampled.getCaseRecord().getChildReference(), taken.officer()));
    }
  }

  private void plan(Sample sample, SampledCase sampled, User officer, LocalDate dueOn) {
    CaseRecord record = sampled.getCaseRecord();
    if (sampled.isReplaced()) {
      throw Refused.conflict(record.getChildReference() + " was replaced and is not audited.");
    }
    Independence.impairedBy(record, officer)
        .ifPresent(
            why -> {
              throw Refused.invalid(officer.getName() + " " + why + " and can't audit it.");
            });
    AnswerSheet sheet =
        sheetMaker.make(
            templates.get(sample.getTemplate()),
            Stratum.of(record),
            officer.getId(),
            known(sampled, officer));
    Audit audit = new Audit(sheet, sampled, officer, sheet.getMadeOn(), dueOn);
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

  static Map<String, String> known(SampledCase sampled, User officer) {
    Sample sample = sampled.getSample();
    Map<String, String> known = SheetMaker.known(sampled.getCaseRecord());
    known.put("sample.method", sampled.howChosen());
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

  /** Ends the audit of a case that another one took the place of. */
  void onReplaced(@Observes CaseReplaced replaced) {
    audits.ofSampledCase(replaced.sampledCase()).stream()
        .filter(audit -> audit.getStatus() != Audit.Status.WITHDRAWN)
        .forEach(audit -> withdrawReplaced(audit.getId(), replaced));
  }

  private void withdrawReplaced(long id, CaseReplaced replaced) {
    Actor actor = currentUser.get();
    if (!actor.may(Permission.WITHDRAW_AUDIT)) {
      throw Refused.conflict(
          "The audit of " + replaced.childReference() + " has to be withdrawn first.");
    }
    withdraw(id, "Replaced by " + replaced.byReference() + ": " + replaced.reason());
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
