package org.caseaudit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caseaudit.sample.Sample;
import org.caseaudit.sample.SampleRepository;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AnswerSheet;
import org.caseaudit.sheet.SheetMaker;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.template.Templates;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.Role;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** Which audits are audited a second time, and by whom. */
@Guarded
@Transactional
@ApplicationScoped
public class SecondAuditService {

  @Inject private AuditRepository audits;
  @Inject private SampleRepository samples;
  @Inject private SheetRepository sheets;
  @Inject private UserRepository users;
  @Inject private OfficerDesks desks;
  @Inject private SecondAudits seconds;
  @Inject private SheetMaker maker;
  @Inject private Templates templates;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** The audits that need a second one which nobody has been given yet. */
  @Requires(Permission.ALLOCATE_AUDIT)
  public List<AuditRow> waiting() {
    return audits.withoutSecond();
  }

  /** The second audit of an audit's case, where there is one. */
  @Requires(Permission.ALLOCATE_AUDIT)
  public Optional<Audit> secondTo(long first) {
    return audits.secondTo(first);
  }

  /** Whether somebody could be asked to audit the same case, blind. */
  @Requires(Permission.ALLOCATE_AUDIT)
  public boolean isAllocatable(long first) {
    return audits.find(first).filter(this::isAllocatable).isPresent();
  }

  private boolean isAllocatable(Audit first) {
    return !first.isSecond()
        && !first.isEnded()
        && !first.getSecondReading().isAgreed()
        && seconds.isGraded(first)
        && audits.secondTo(first.getId()).isEmpty();
  }

  /** Who can be the second to audit a case, those with least to do first. */
  @Requires(Permission.ALLOCATE_AUDIT)
  public List<OfficerLoad> officersFor(long first) {
    Audit audit = audits.find(first).orElseThrow(() -> Refused.notFound("Audit " + first));
    return desks.on(London.day(clock.instant())).stream()
        .filter(OfficerLoad::isAvailable)
        .filter(desk -> seconds.canBeSecond(audit, desk.officer()))
        .sorted(Comparator.comparingLong(OfficerLoad::open))
        .toList();
  }

  /**
   * Has somebody audit the same case, blind.
   *
   * @return the number of the second audit
   * @throws Refused if that person could know what the first came to, or there is a second already
   */
  @Requires(Permission.ALLOCATE_AUDIT)
  public long allocate(long firstId, long officerId, LocalDate dueOn) {
    Audit first = lock(firstId);
    if (!isAllocatable(first)) {
      throw Refused.conflict("This audit is not to be audited a second time now.");
    }
    User officer =
        users
            .find(officerId)
            .filter(user -> user.isEnabled() && user.getRoles().contains(Role.QA_OFFICER))
            .filter(user -> seconds.canBeSecond(first, user))
            .orElseThrow(
                () ->
                    Refused.invalid(
                        "Choose a QA officer who has nothing to do with the case or the first"
                            + " audit, and can't read it elsewhere."));
    LocalDate today = London.day(clock.instant());
    if (dueOn == null || dueOn.isBefore(today)) {
      throw Refused.invalid("Enter the day by which it is due, today or later.");
    }
    AnswerSheet sheet =
        maker.make(
            templates.get(first.getSheet().template()),
            first.getSheet().getStratum().copy(),
            officer.getId(),
            AuditService.known(first.getSampledCase(), officer));
    Audit second = Audit.secondTo(first, sheet, officer, today, dueOn);
    first.getSecondReading().need(SecondReading.Because.ASKED);
    audits.add(second);
    seconds.keepApart(first, second);
    events.fire(
        new AuditMoved(
            second.getId(),
            "allocated a second audit of "
                + first.getSheet().getStratum().childReference()
                + " to "
                + officer.getName(),
            null,
            second.getStatus().getLabel(),
            null));
    return second.getId();
  }

  /** Goes on without the second audit that was asked for, saying why. */
  @Requires(Permission.ALLOCATE_AUDIT)
  public void doWithout(long firstId, String reason) {
    Audit first = lock(firstId);
    if (audits.secondTo(firstId).isPresent()) {
      throw Refused.conflict("Somebody is auditing this case a second time; withdraw that first.");
    }
    first.getSecondReading().waive(reason);
    first.getSheet().letBeRead();
    String status = first.getStatus().getLabel();
    events.fire(
        new AuditMoved(firstId, "went on without a second audit", status, status, reason.strip()));
  }

  /**
   * Has a share of a sample's cases audited twice; which ones, the sample's seed decides. Audits
   * that are authorised stay as they are, and none that was asked for is taken back.
   */
  @Requires(Permission.ALLOCATE_AUDIT)
  public void setShare(long sampleId, int percent) {
    Sample sample =
        samples.find(sampleId).orElseThrow(() -> Refused.notFound("Sample " + sampleId));
    int before = sample.getSecondAuditShare();
    sample.auditTwice(percent);
    audits.openOfSample(sampleId).forEach(seconds::planned);
    events.fire(new SecondAuditsShared(sampleId, before + "%", percent + "%"));
  }

  private Audit lock(long id) {
    return sheets
        .lock(id)
        .filter(sheet -> sheet.isOpenTo(currentUser.get()))
        .flatMap(sheet -> audits.find(sheet.getId()))
        .orElseThrow(() -> Refused.notFound("Audit " + id));
  }
}
