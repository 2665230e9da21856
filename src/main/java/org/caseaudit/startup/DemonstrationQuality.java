package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditRow;
import org.caseaudit.audit.AuditService;
import org.caseaudit.audit.NotApplicableQuery;
import org.caseaudit.audit.NotApplicableService;
import org.caseaudit.audit.SecondAuditService;
import org.caseaudit.register.Given;
import org.caseaudit.register.Invitation;
import org.caseaudit.register.PractitionerService;
import org.caseaudit.register.ReplyService;
import org.caseaudit.review.ModerationService;
import org.caseaudit.sample.Sample;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.user.Actor;

/** Practitioners' views, second audits and moderations of the demonstration. */
@ApplicationScoped
public class DemonstrationQuality {

  private static final int SHARE = 25;
  private static final double CLOSE = 0.12;

  @Inject private Scene scene;
  @Inject private DemonstrationPeople people;
  @Inject private AuditService audits;
  @Inject private SecondAuditService seconds;
  @Inject private ModerationService moderations;
  @Inject private NotApplicableService notApplicable;
  @Inject private PractitionerService practitioners;
  @Inject private ReplyService replies;
  @Inject private SheetService sheets;
  @Inject private DemonstrationEscalations escalations;

  private final Random random = new Random(20170720L);
  private final DemonstrationWords words = new DemonstrationWords();

  /** Has some of the written plans audited twice; for the lead, before they are allocated. */
  void share(Sample sample) {
    boolean plans = sample.getTemplate().code().equals("written-plan");
    seconds.setShare(sample.getId(), plans ? SHARE : 0);
  }

  /** Asks the practitioner of one audit in three how they see the work. */
  void ask(long audit, Actor officer, LocalDate day) {
    if (random.nextInt(3) > 0) {
      return;
    }
    scene.at(day.minusDays(6), 9);
    String link =
        scene.as(
            officer,
            () ->
                practitioners.invite(
                    audit, Invitation.Asks.VIEW, "Social worker", day.plusDays(14)));
    scene.at(day.minusDays(3), 16);
    Map<String, Given> view = new HashMap<>();
    say(
        view,
        "PV1",
        new AnswerValue.Code(random.nextInt(3) == 0 ? "requires-improvement" : "good"));
    say(view, "PV2", new AnswerValue.Text("The child talks to us, and the school joins in."));
    say(
        view,
        "PV3",
        new AnswerValue.Text("Two changes of worker, and a plan with too many actions."));
    scene.does(Actor.withLink(), () -> replies.send(link, "demo-view-" + audit, view));
  }

  private static void say(Map<String, Given> view, String question, AnswerValue value) {
    view.put(question, new Given(value, null));
  }

  /** Puts what the practitioner said into an audit that is answered, and explains its queries. */
  void round(long audit) {
    practitioners
        .part(audit)
        .filter(part -> part.fillable())
        .ifPresent(part -> practitioners.putIn(audit));
    for (NotApplicableQuery query : notApplicable.queries(audit)) {
      notApplicable.answer(
          audit, query.section().code(), "There is no one else in the child's life to ask.");
    }
  }

  /**
   * Has a submitted audit audited again and its grade agreed, if it needs that.
   *
   * @param quality how good the work on this case is
   */
  void moderate(long first, LocalDate day, double quality) {
    Audit audit = scene.as(people.lead(), () -> audits.open(first));
    if (audit.getSecondReading().isOutstanding()) {
      String firstGrade = audit.getOverallGrade().orElseThrow();
      String secondGrade = secondAudit(audit, day, quality);
      boolean same = firstGrade.equals(secondGrade);
      String agreed = same || random.nextInt(3) == 0 ? firstGrade : secondGrade;
      scene.at(day.plusDays(2), 14);
      scene.does(
          people.lead(),
          () ->
              moderations.agree(
                  first,
                  agreed,
                  same
                      ? "Both auditors came to the same grade, for the same reasons."
                      : "What the child's days are like now weighs more than how the file is"
                          + " kept."));
    }
  }

  /** Has the other officer audit a case too. */
  String secondAudit(Audit first, LocalDate day, double quality) {
    Actor other =
        people.officers().stream()
            .filter(officer -> officer.id() != first.getOfficer().getId())
            .findFirst()
            .orElseThrow();
    scene.at(day, 17);
    long id =
        scene.as(
            people.lead(), () -> seconds.allocate(first.getId(), other.id(), day.plusDays(14)));
    scene.at(day.plusDays(1), 11);
    double seen = Math.min(1, Math.max(0, quality + random.nextGaussian() * CLOSE));
    scene.does(other, () -> new ImaginaryOfficer(random, words, seen).fill(sheets, id));
    scene.does(other, () -> audits.submit(id));
    escalations.act(id, day.plusDays(1));
    return scene.as(other, () -> audits.open(id).getOverallGrade().orElseThrow());
  }

  /** Leaves one case in moderation, of those that wait for their manager. */
  void leaveOneOpen(LocalDate day) {
    List<AuditRow> submitted =
        scene.as(people.lead(), () -> audits.list(Set.of(Audit.Status.SUBMITTED), 0, 50).audits());
    submitted.stream()
        .filter(row -> !row.isBlindSecond() && !row.templateCode().equals("written-plan"))
        .map(row -> scene.as(people.lead(), () -> audits.open(row.id())))
        .filter(audit -> scene.as(people.lead(), () -> seconds.isAllocatable(audit.getId())))
        .findFirst()
        .ifPresent(audit -> secondAudit(audit, day, 0.5));
  }
}
