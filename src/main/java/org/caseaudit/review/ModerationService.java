package org.caseaudit.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditRepository;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Option;
import org.caseaudit.template.Question;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** Agrees one grade where two people have audited a case without knowing of each other's. */
@Guarded
@Transactional
@ApplicationScoped
public class ModerationService {

  @Inject private ModerationRepository moderations;
  @Inject private AuditRepository audits;
  @Inject private SheetRepository sheets;
  @Inject private SheetReader reader;
  @Inject private Templates templates;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /**
   * Both audits of a case whose grade is to be agreed.
   *
   * @param first the number of the first one
   * @throws Refused if it isn't in moderation, or this user wrote one of them
   */
  @Requires(Permission.MODERATE_AUDIT)
  public TwoAudits open(long first) {
    Audit audit = audits.find(first).orElseThrow(() -> Refused.notFound("Audit " + first));
    Audit second = second(audit);
    requireNeither(audit, second);
    return new TwoAudits(
        audit, reader.open(audit.getSheet()), second, reader.open(second.getSheet()));
  }

  /**
   * Agrees the grade that counts, saying why; the audit then waits for its manager.
   *
   * @throws Refused if somebody else agreed one meanwhile, or this user wrote one of the audits
   */
  @Requires(Permission.MODERATE_AUDIT)
  public void agree(long firstId, String grade, String reason) {
    Audit first =
        sheets
            .lock(firstId)
            .flatMap(sheet -> audits.find(sheet.getId()))
            .orElseThrow(() -> Refused.notFound("Audit " + firstId));
    moderations
        .of(firstId)
        .ifPresent(
            done -> {
              throw Refused.conflict(
                  done.getModeratedBy().getName() + " has agreed a grade already.");
            });
    Audit second = second(first);
    requireNeither(first, second);
    if (grades(first).stream().noneMatch(option -> option.code().equals(grade))) {
      throw Refused.invalid("Choose the grade that counts.");
    }
    User me = users.find(currentUser.get().id()).orElseThrow();
    Audit.Status before = first.getStatus();
    Moderation moderation = new Moderation(first, second, grade, reason, me, clock.instant());
    moderations.add(moderation);
    events.fire(
        new ReviewMade(
            firstId,
            null,
            "agreed the grade "
                + grade
                + " (first "
                + moderation.getFirstGrade()
                + ", second "
                + moderation.getSecondGrade()
                + ")",
            before.getLabel(),
            first.getStatus().getLabel(),
            moderation.getReason()));
  }

  /** What came of the moderation of an audit, for whoever may read that one. */
  @Requires(Permission.READ_AUDIT)
  public Optional<Moderation> of(long audit) {
    Actor actor = currentUser.get();
    return sheets
        .find(audit)
        .filter(sheet -> sheet.isOpenTo(actor))
        .flatMap(sheet -> moderations.of(audit));
  }

  /** What a grade of an audit is called. */
  @Requires(Permission.READ_AUDIT)
  public String words(Audit audit, String grade) {
    return grades(audit).stream()
        .filter(option -> option.code().equals(grade))
        .map(Option::label)
        .findFirst()
        .orElse(grade);
  }

  private List<Option> grades(Audit audit) {
    AuditTemplate template = templates.get(audit.getSheet().template());
    return template
        .questionThatMeans(Meaning.OVERALL_GRADE)
        .map(Question::options)
        .orElse(List.of());
  }

  private Audit second(Audit first) {
    if (first.getStatus() != Audit.Status.IN_MODERATION) {
      throw Refused.notFound("A moderation of audit " + first.getId());
    }
    return audits
        .secondTo(first.getId())
        .orElseThrow(() -> Refused.notFound("A moderation of audit " + first.getId()));
  }

  private void requireNeither(Audit first, Audit second) {
    long me = currentUser.get().id();
    if (first.getOfficer().getId() == me || second.getOfficer().getId() == me) {
      throw Refused.notFound("A moderation of audit " + first.getId());
    }
  }
}
