package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caseaudit.audit.AuditRow;
import org.caseaudit.audit.AuditService;
import org.caseaudit.review.ReviewService;
import org.caseaudit.sample.Sample;
import org.caseaudit.sample.SampleRequest;
import org.caseaudit.sample.SampleService;
import org.caseaudit.sample.SampledCase;
import org.caseaudit.sheet.AnswerChange;
import org.caseaudit.sheet.SheetService;
import org.caseaudit.template.Address;
import org.caseaudit.user.Actor;

/** Draws the demonstration's samples and carries their audits out. */
@ApplicationScoped
public class DemonstrationAudits {

  /** How far an audit has got. */
  enum Stage {
    PLANNED,
    BEGUN,
    SUBMITTED,
    RETURNED,
    AUTHORISED
  }

  @Inject private Scene scene;
  @Inject private DemonstrationPeople people;
  @Inject private SampleService samples;
  @Inject private AuditService audits;
  @Inject private SheetService sheets;
  @Inject private ReviewService reviews;
  @Inject private DemonstrationEscalations escalations;
  @Inject private DemonstrationQuality quality;

  private final DemonstrationWords words = new DemonstrationWords();

  /** The codes of the templates a sample can be drawn for. */
  List<String> templates() {
    return scene.as(people.lead(), samples::templates).stream()
        .map(template -> template.ref().code())
        .toList();
  }

  /** Draws a sample as the QA lead and shares it out; the audits are the ones returned. */
  List<Long> allocate(SampleRequest request) {
    return scene.as(people.lead(), () -> drawAndAllocate(request));
  }

  private List<Long> drawAndAllocate(SampleRequest request) {
    Sample sample = samples.draw(request);
    quality.share(sample);
    Map<Long, Long> officers = new HashMap<>();
    List<Actor> available = people.officers();
    for (SampledCase drawn : samples.cases(sample.getId())) {
      officers.put(drawn.getId(), available.get(officers.size() % available.size()).id());
    }
    audits.allocate(sample.getId(), officers);
    return audits.ofSample(sample.getId()).values().stream().map(AuditRow::id).sorted().toList();
  }

  /**
   * Carries an audit out up to a stage.
   *
   * @param howGood how good the work is in these months; the case is a little better or worse
   */
  void carryOut(long id, LocalDate day, double howGood, Stage stage, Random random) {
    if (stage == Stage.PLANNED) {
      return;
    }
    Actor officer = officer(id);
    quality.ask(id, officer, day);
    scene.at(day, 10);
    double thisCase = Math.min(1, Math.max(0, howGood + random.nextGaussian() * 0.2));
    ImaginaryOfficer imaginary = new ImaginaryOfficer(random, words, thisCase);
    scene.does(officer, () -> answer(id, imaginary, stage));
    if (stage == Stage.BEGUN) {
      return;
    }
    if (stage == Stage.AUTHORISED) {
      scene.does(officer, () -> quality.round(id));
    }
    scene.does(officer, () -> audits.submit(id));
    escalations.act(id, day);
    if (stage == Stage.AUTHORISED) {
      quality.moderate(id, day, thisCase);
    }
    Actor manager =
        people.managerOf(scene.as(officer, () -> audits.open(id).getSheet().getStratum().teamId()));
    scene.at(day.plusDays(3), 15);
    if (stage == Stage.RETURNED) {
      scene.does(manager, () -> sendBack(id));
    } else if (stage == Stage.AUTHORISED) {
      scene.does(manager, () -> reviews.authorise(id));
    }
  }

  /** Who carries an audit out. */
  Actor officer(long id) {
    return people.officer(scene.as(people.lead(), () -> audits.open(id).getOfficer().getId()));
  }

  private void sendBack(long id) {
    reviews.comment(id, Address.of("SPG"), "Two actions have no date. Is this grade right?");
    reviews.returnAudit(id, "Please look again at the dates of the actions and at the grade.");
  }

  private void answer(long id, ImaginaryOfficer officer, Stage stage) {
    if (stage != Stage.BEGUN) {
      officer.fill(sheets, id);
      return;
    }
    List<AnswerChange> first = officer.first(sheets.open(id));
    if (!first.isEmpty()) {
      sheets.answerAll(id, first);
    }
    List<AnswerChange> next = officer.next(sheets.open(id));
    sheets.answerAll(id, next.subList(0, next.size() / 2));
  }
}
