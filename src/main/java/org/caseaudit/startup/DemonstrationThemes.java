package org.caseaudit.startup;

import static org.caseaudit.caseload.PlanStatus.CARE_LEAVER;
import static org.caseaudit.caseload.PlanStatus.CHILD_IN_NEED;
import static org.caseaudit.caseload.PlanStatus.CHILD_PROTECTION;
import static org.caseaudit.caseload.PlanStatus.EARLY_HELP;
import static org.caseaudit.caseload.PlanStatus.LOOKED_AFTER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.caseaudit.caseload.PlanStatus;
import org.caseaudit.sample.FrameCriteria;
import org.caseaudit.sample.SampleRequest;
import org.caseaudit.sample.SamplingMethod;

/**
 * The demonstration's audits of disengagement, permanence, health and neglect: few in a quarter, as
 * in a small authority.
 */
@ApplicationScoped
public class DemonstrationThemes {

  private static final List<Theme> THEMES =
      List.of(
          new Theme(
              "disengagement",
              "Families who disengage",
              Set.of(EARLY_HELP, CHILD_IN_NEED, CHILD_PROTECTION),
              List.of(3, 3, 3, 4, 3, 4)),
          new Theme("permanence", "Permanence", Set.of(LOOKED_AFTER), List.of(3, 3, 3, 3, 4, 4)),
          new Theme(
              "health-assessment",
              "Health assessments",
              Set.of(LOOKED_AFTER),
              List.of(0, 2, 2, 2, 2, 3)),
          new Theme(
              "health-passport",
              "Health passports",
              Set.of(CARE_LEAVER),
              List.of(0, 0, 2, 2, 3, 4)),
          new Theme(
              "neglect",
              "Neglect",
              Set.of(CHILD_IN_NEED, CHILD_PROTECTION),
              List.of(0, 0, 3, 0, 3, 0)));

  /** A template, the cases it is for, and how many are audited in each of the quarters. */
  private record Theme(
      String template, String name, Set<PlanStatus> statuses, List<Integer> sizes) {}

  @Inject private DemonstrationProgrammes programmes;
  @Inject private Scene scene;
  @Inject private DemonstrationAudits audits;
  @Inject private DemonstrationReturns returns;

  private final Random random = new Random(20170301L);

  /**
   * Makes the audits of a quarter; of the last one, some are not authorised yet. A theme that the
   * pack in force has no template for is left out.
   */
  void audit(Quarter quarter, int position) {
    List<String> offered = audits.templates();
    for (Theme theme : THEMES) {
      if (offered.contains(theme.template()) && theme.sizes().get(position) > 0) {
        audit(theme, quarter, theme.sizes().get(position), position == theme.sizes().size() - 1);
      }
    }
  }

  private void audit(Theme theme, Quarter quarter, int size, boolean last) {
    scene.at(quarter.drawnOn().plusDays(2), 11);
    List<Long> allocated =
        audits.allocate(
            new SampleRequest(
                    theme.name() + ", " + quarter.name(),
                    theme.template(),
                    new FrameCriteria(theme.statuses(), Set.of(), 3, false),
                    SamplingMethod.RANDOM,
                    size,
                    (long) quarter.drawnOn().getDayOfYear() + theme.template().length(),
                    null,
                    quarter.drawnOn().minusDays(1),
                    quarter.drawnOn().plusWeeks(10))
                .within(programmes.of(theme.template(), quarter.drawnOn())));
    for (int i = 0; i < allocated.size(); i++) {
      LocalDate day = quarter.drawnOn().plusDays(10 + i * 48L / allocated.size());
      if (theme.template().equals("neglect")) {
        returns.collect(allocated.get(i), day, random);
      }
      DemonstrationAudits.Stage stage =
          last && i == allocated.size() - 1
              ? DemonstrationAudits.Stage.SUBMITTED
              : DemonstrationAudits.Stage.AUTHORISED;
      audits.carryOut(allocated.get(i), day, quarter.quality(), stage, random);
    }
  }
}
