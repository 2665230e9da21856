package org.caseaudit.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caseaudit.plan.CurrentPlan;
import org.caseaudit.plan.EvidenceCabinet;
import org.caseaudit.plan.EvidenceFile;
import org.caseaudit.plan.EvidenceRepository;
import org.caseaudit.plan.Recommendation;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.Subject;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.UserRepository;

/** The board's own judgements, beside what was counted, with the evidence for them. */
@Guarded
@Transactional
@ApplicationScoped
public class JudgementService {

  @Inject private CurrentPlan plan;
  @Inject private JudgementRepository judgements;
  @Inject private EvidenceRepository evidence;
  @Inject private EvidenceCabinet cabinet;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /**
   * What of the plan an address means: {@code 9-M1} a statement, {@code 9} a recommendation.
   *
   * @throws Refused if the plan has none of that name
   */
  @Requires(Permission.READ_MEASURES)
  public Subject subject(String name) {
    boolean statement = plan.get().statement(name).isPresent();
    boolean recommendation =
        plan.get().recommendations().stream()
            .map(Recommendation::number)
            .anyMatch(number -> Integer.toString(number).equals(name));
    if (!statement && !recommendation) {
      throw Refused.notFound("What was to be judged");
    }
    return new Subject(statement ? "statement" : "recommendation", name);
  }

  /** The latest judgement of each statement and recommendation that has one. */
  @Requires(Permission.READ_MEASURES)
  public Map<Subject, BoardJudgement> latest() {
    return judgements.latest();
  }

  /** Every judgement of one thing, the latest first. */
  @Requires(Permission.READ_MEASURES)
  public List<BoardJudgement> history(Subject about) {
    return judgements.about(subject(about.id()));
  }

  /** The evidence for it, withdrawn files too, oldest first. */
  @Requires(Permission.READ_MEASURES)
  public List<EvidenceFile> evidence(Subject about) {
    return evidence.about(subject(about.id()));
  }

  /**
   * Judges something; what was judged before stays on record.
   *
   * @param asAt the day the board judged on
   */
  @Requires(Permission.JUDGE_STATEMENT)
  public void judge(String name, BoardVerdict verdict, String reason, LocalDate asAt) {
    Subject about = subject(name);
    List<BoardJudgement> before = judgements.about(about);
    if (before.isEmpty() && verdict == BoardVerdict.NOT_JUDGED) {
      throw Refused.invalid("The board hasn't judged this, so there is nothing to take back.");
    }
    BoardJudgement judgement =
        new BoardJudgement(
            about,
            verdict,
            reason,
            asAt,
            users.find(currentUser.get().id()).orElseThrow(),
            clock.instant());
    judgements.add(judgement);
    events.fire(
        new BoardJudged(
            about,
            before.isEmpty() ? null : before.get(0).getVerdict().label(),
            verdict.label(),
            judgement.getReason()));
  }

  @Requires(Permission.JUDGE_STATEMENT)
  public EvidenceFile file(String name, String fileName, byte[] content) {
    return cabinet.file(subject(name), fileName, content);
  }

  /** Takes a file back: its content is removed, the record of it stays. */
  @Requires(Permission.JUDGE_STATEMENT)
  public void withdraw(String name, long file, String reason) {
    cabinet.withdraw(cabinet.locked(subject(name), file), reason);
  }
}
