package org.caseaudit.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseaudit.audit.Audit;
import org.caseaudit.audit.AuditRepository;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.SheetReader;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Option;
import org.caseaudit.template.Question;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;

/** Whether cases that were audited again are better than they were. */
@Guarded
@Transactional
@ApplicationScoped
public class MovementService {

  @Inject private LearningRepository learning;
  @Inject private AuditRepository audits;
  @Inject private RemedialActionRepository actions;
  @Inject private SheetReader reader;
  @Inject private CurrentUser currentUser;

  /** The grade of an audit: its words, and its place in the order of the scale, best first. */
  private record Grade(String words, int place) {}

  /** The authorised re-audits that the reader may see, the latest first. */
  @Requires(Permission.READ_AUDIT)
  public List<Movement> movements() {
    Actor actor = currentUser.get();
    return learning.reAudits().stream()
        .filter(again -> again.getSheet().isOpenTo(actor))
        .flatMap(again -> movement(again).stream())
        .toList();
  }

  /** Of a re-audit: how the case moved; empty of any other audit. */
  @Requires(Permission.READ_AUDIT)
  public Optional<Movement> of(Audit again) {
    return movement(again);
  }

  private Optional<Movement> movement(Audit again) {
    return again
        .getSampledCase()
        .getReAuditOf()
        .flatMap(audits::find)
        .map(first -> movement(first, again));
  }

  private Movement movement(Audit first, Audit again) {
    Optional<Grade> then = grade(first);
    Optional<Grade> now = grade(again);
    List<RemedialAction> of =
        actions.ofAudit(first.getId()).stream()
            .filter(action -> action.getStatus() != RemedialAction.Status.WITHDRAWN)
            .toList();
    return new Movement(
        first,
        again,
        then.map(Grade::words).orElse(""),
        now.map(Grade::words).orElse(""),
        now.map(Grade::place).orElse(0) - then.map(Grade::place).orElse(0),
        of.stream().filter(action -> action.getStatus() == RemedialAction.Status.DONE).count(),
        of.size());
  }

  /** The grade that counts: the agreed one, where there was moderation. */
  private Optional<Grade> grade(Audit audit) {
    OpenedSheet sheet = reader.open(audit.getSheet());
    return sheet
        .template()
        .questionThatMeans(Meaning.OVERALL_GRADE)
        .flatMap(
            question ->
                audit
                    .getOverallGrade()
                    .or(() -> answered(sheet, question))
                    .flatMap(code -> grade(question, code)));
  }

  private static Optional<String> answered(OpenedSheet sheet, Question question) {
    return sheet.reading().answer(Address.of(question.code())).map(AnswerValue::plain);
  }

  private static Optional<Grade> grade(Question question, String code) {
    List<Option> options = question.options();
    return Stream.iterate(0, place -> place < options.size(), place -> place + 1)
        .filter(place -> options.get(place).code().equals(code))
        .map(place -> new Grade(options.get(place).label(), place))
        .findFirst();
  }
}
