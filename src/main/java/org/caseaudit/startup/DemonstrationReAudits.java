package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.sample.DueReAudit;
import org.caseaudit.sample.FrameCriteria;
import org.caseaudit.sample.Pick;
import org.caseaudit.sample.ProgrammeService;
import org.caseaudit.sample.SampleRequest;
import org.caseaudit.sample.SampleService;
import org.caseaudit.sample.SamplingMethod;
import org.caseaudit.sample.Selection;

/** Looks again, in the summer of the demonstration, at cases whose audits said so. */
@ApplicationScoped
public class DemonstrationReAudits {

  private static final LocalDate DRAWN_ON = LocalDate.of(2017, 7, 12);
  private static final int MOST = 4;
  private static final double QUALITY = 0.7;

  @Inject private Scene scene;
  @Inject private DemonstrationPeople people;
  @Inject private DemonstrationAudits audits;
  @Inject private ProgrammeService programmes;
  @Inject private SampleService samples;

  private final Random random = new Random(20170712L);

  /** One sample for each template with cases to look at again that are still open. */
  void lookAgain() {
    List<DueReAudit> due = scene.as(people.lead(), programmes::reAudits);
    due.stream().map(DueReAudit::templateCode).distinct().forEach(code -> lookAgain(code, due));
  }

  private void lookAgain(String template, List<DueReAudit> due) {
    scene.at(DRAWN_ON, 11);
    Set<String> open = scene.as(people.lead(), () -> open(template));
    List<Pick> picks =
        due.stream()
            .filter(each -> each.templateCode().equals(template))
            .filter(each -> each.sealedOn().isBefore(DRAWN_ON))
            .filter(each -> open.contains(each.childReference()))
            .limit(MOST)
            .map(DueReAudit::pick)
            .toList();
    if (picks.isEmpty()) {
      return;
    }
    List<Long> allocated =
        audits.allocate(
            request(template, new Selection(SamplingMethod.RE_AUDIT, 0, 1L, null, false, picks)));
    for (int i = 0; i < allocated.size(); i++) {
      audits.carryOut(
          allocated.get(i),
          DRAWN_ON.plusDays(7 + 4L * i),
          QUALITY,
          DemonstrationAudits.Stage.AUTHORISED,
          random);
    }
  }

  private Set<String> open(String template) {
    return samples
        .preview(request(template, Selection.plain(SamplingMethod.CENSUS, 0, 1L)))
        .chosen()
        .stream()
        .map(chosen -> chosen.caseRecord().getChildReference())
        .collect(Collectors.toSet());
  }

  private static SampleRequest request(String template, Selection selection) {
    return new SampleRequest(
        "Looked at again, summer 2017: " + template,
        template,
        new FrameCriteria(EnumSet.complementOf(EnumSet.of(PlanStatus.CLOSED)), Set.of(), 0, true),
        selection,
        null,
        DRAWN_ON.minusDays(1),
        DRAWN_ON.plusWeeks(8),
        null);
  }
}
