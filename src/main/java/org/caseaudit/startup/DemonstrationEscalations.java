package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditRow;
import org.caseaudit.audit.AuditService;
import org.caseaudit.escalation.EscalationService;
import org.caseaudit.escalation.EscalationView;
import org.caseaudit.shared.London;
import org.caseaudit.sheet.AnswerChange;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.sheet.StoredAnswer;
import org.caseaudit.template.Address;
import org.caseaudit.user.Actor;

/**
 * What becomes of the answers of the demonstration that say a child may be unsafe: acted on in
 * time, but for one; and one that was given this morning and waits.
 */
@ApplicationScoped
public class DemonstrationEscalations {

  @Inject private Scene scene;
  @Inject private DemonstrationPeople people;
  @Inject private EscalationService escalations;
  @Inject private AuditService audits;
  @Inject private SheetService sheets;

  private boolean oneWasLate;

  /**
   * Acts on whatever an audit raised.
   *
   * @param day the day on which it was answered
   */
  void act(long audit, LocalDate day) {
    List<EscalationView> raised =
        scene.as(people.serviceManager(), () -> escalations.ofSheet(audit));
    for (EscalationView each : raised) {
      act(each.getEscalation().getId(), managerOf(audit), day);
    }
  }

  private void act(long id, Actor manager, LocalDate day) {
    scene.at(oneWasLate ? day : day.plusDays(1), 13);
    oneWasLate = true;
    scene.does(
        manager,
        () ->
            escalations.acknowledge(
                id, "The social worker saw the child at home today and agreed a safety plan."));
    scene.at(day, 16);
    scene.does(
        people.serviceManager(),
        () -> escalations.acknowledge(id, "Spoken with the team manager. The safety plan holds."));
    scene.at(day.plusDays(2), 11);
    scene.does(
        manager,
        () ->
            escalations.plan(
                id, "Weekly visits by the social worker; the plan is reviewed in ten days."));
    scene.at(day.plusDays(2), 16);
    scene.does(
        people.serviceManager(),
        () -> escalations.close(id, "The child was seen and is safe; the visits go on."));
  }

  /** An officer is not sure this morning, and nobody knows yet. */
  void raiseOne() {
    AuditRow begun =
        scene
            .as(people.lead(), () -> audits.list(Set.of(Audit.Status.IN_PROGRESS), 0, 1))
            .audits()
            .stream()
            .findFirst()
            .orElseThrow();
    scene.at(London.day(Demonstration.PRESENT), 9);
    scene.does(people.officer(begun.officerId()), () -> answerNotSure(begun.id()));
  }

  private void answerNotSure(long audit) {
    Address safe = Address.of("Z4");
    OpenedSheet sheet = sheets.open(audit);
    long version = sheet.stored(safe).map(StoredAnswer::version).orElse(0L);
    sheets.answer(
        audit, new AnswerChange("demo-not-sure", safe, version, "answered", "unsure", null));
  }

  private Actor managerOf(long audit) {
    return people.managerOf(
        scene.as(people.lead(), () -> audits.open(audit).getSheet().getStratum().teamId()));
  }
}
