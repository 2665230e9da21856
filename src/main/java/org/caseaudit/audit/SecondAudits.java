package org.caseaudit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetRepository;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Templates;
import org.caseaudit.user.Permission;
import org.caseaudit.user.User;

/**
 * What becomes of an audit and its blind second one as they go on, inside the transaction of the
 * service that moved them. Whoever changes either holds the first one's sheet, so that of two who
 * submit at once one finds the other.
 */
@ApplicationScoped
class SecondAudits {

  private static final String GRADES = "second-audit-grades";

  @Inject private AuditRepository audits;
  @Inject private SheetRepository sheets;
  @Inject private Templates templates;
  @Inject private Event<DomainEvent> events;

  /** What an audit comes to, as it is answered now. */
  static Optional<String> grade(OpenedSheet opened) {
    return opened
        .template()
        .questionThatMeans(Meaning.OVERALL_GRADE)
        .flatMap(question -> opened.reading().answer(Address.of(question.code())))
        .filter(value -> AnswerValue.ANSWERED.equals(value.state()))
        .map(AnswerValue::plain);
  }

  /** Whether two audits of it can be compared at all. */
  boolean isGraded(Audit audit) {
    AuditTemplate template = templates.get(audit.getSheet().template());
    return template.questionThatMeans(Meaning.OVERALL_GRADE).isPresent();
  }

  /** Asks for a second audit if the lot of the sample fell on this case. */
  void planned(Audit audit) {
    boolean drawn =
        audit
            .getSampledCase()
            .getSample()
            .auditedTwice()
            .contains(audit.getSheet().getStratum().childReference());
    if (drawn && isGraded(audit)) {
      audit.getSecondReading().need(SecondReading.Because.SHARE);
    }
  }

  /** Asks for a second audit if the grade calls for one; begins the moderation if both are in. */
  void handedIn(Audit audit, OpenedSheet opened) {
    if (audit.isSecond()) {
      sheets.lock(audit.getSecondTo().orElseThrow()).orElseThrow();
      meet(audits.find(audit.getSecondTo().orElseThrow()).orElseThrow(), audit);
      return;
    }
    List<String> grades =
        List.of(
            opened
                .circumstances()
                .reference()
                .thresholds()
                .getOrDefault(GRADES, "")
                .split("[ ,]+"));
    if (audit.getOverallGrade().filter(grades::contains).isPresent()) {
      audit.getSecondReading().need(SecondReading.Because.GRADE);
    }
    audits.secondTo(audit.getId()).ifPresent(second -> meet(audit, second));
  }

  private void meet(Audit first, Audit second) {
    boolean bothIn =
        first.getStatus() == Audit.Status.SUBMITTED && second.getStatus() == Audit.Status.SUBMITTED;
    if (bothIn && first.getSecondReading().isOutstanding()) {
      for (Audit each : List.of(first, second)) {
        each.moderate();
        each.getSheet().letBeRead();
        moved(each, "began the moderation", Audit.Status.SUBMITTED, null);
      }
    }
  }

  /** A second audit alone means nothing. */
  void withdrawn(Audit audit, String reason) {
    if (audit.isSecond()) {
      return;
    }
    audits
        .secondTo(audit.getId())
        .filter(second -> !second.isEnded())
        .ifPresent(
            second -> {
              Audit.Status before = second.getStatus();
              second.withdraw(reason);
              moved(second, "withdrew the second audit", before, reason);
            });
  }

  /** Keeps what each auditor writes from the other, whoever they are now. */
  void handed(Audit audit) {
    Optional<Audit> first = audit.getSecondTo().flatMap(audits::find);
    Optional<Audit> second = audit.isSecond() ? Optional.of(audit) : audits.secondTo(audit.getId());
    second.ifPresent(found -> keepApart(first.orElse(audit), found));
  }

  void keepApart(Audit first, Audit second) {
    first.getSheet().keepFrom(second.getOfficer().getId());
    second.getSheet().keepFrom(first.getOfficer().getId());
    second.getSheet().keepApart();
  }

  /**
   * Why this person can't take an audit over and judge it by themselves, as the end of a sentence;
   * nothing if they can.
   */
  Optional<String> impairedBy(Audit audit, User officer) {
    Optional<String> near =
        Independence.impairedBy(audit.getSampledCase().getCaseRecord(), officer)
            .map(why -> why + " and can't audit it");
    if (near.isPresent()) {
      return near;
    }
    Optional<Audit> other =
        audit.isSecond()
            ? audit.getSecondTo().flatMap(audits::find)
            : audits.secondTo(audit.getId());
    if (other.filter(found -> found.getOfficer().getId().equals(officer.getId())).isPresent()) {
      return Optional.of("audits this case already, and two people have to");
    }
    if (audit.isSecond() && !isBlind(audit, officer)) {
      return Optional.of("could see the first audit elsewhere: in the trail, or as a manager");
    }
    return Optional.empty();
  }

  /**
   * Whether somebody can be the second to audit a case without having seen or steered the first.
   */
  boolean canBeSecond(Audit first, User officer) {
    return !first.getOfficer().getId().equals(officer.getId())
        && Independence.isGiven(first.getSampledCase().getCaseRecord(), officer)
        && isBlind(first, officer);
  }

  private static boolean isBlind(Audit audit, User officer) {
    Long team = audit.getSheet().getStratum().teamId();
    boolean readsTrail =
        officer.getRoles().stream()
            .anyMatch(role -> role.permissions().contains(Permission.READ_TRAIL));
    return !readsTrail && (team == null || !officer.teamIds().contains(team));
  }

  private void moved(Audit audit, String did, Audit.Status before, String reason) {
    events.fire(
        new AuditMoved(
            audit.getId(), did, before.getLabel(), audit.getStatus().getLabel(), reason));
  }
}
