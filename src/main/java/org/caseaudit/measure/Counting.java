package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.caseaudit.register.ConsultationRepository;
import org.caseaudit.shared.London;
import org.caseaudit.template.Templates;

/** Works out what the measures come to, each kind of part from where it is kept. */
@ApplicationScoped
public class Counting {

  @Inject private Measures measures;
  @Inject private TallyRepository tallies;
  @Inject private StandingRepository standings;
  @Inject private ConsultationRepository consultations;
  @Inject private SplitLabels splitLabels;
  @Inject private Templates templates;
  @Inject private Clock clock;

  /** A look at the measures: all figures of it come from the same moment. */
  Look look(Period period, CountOf count, Among among) {
    return new Look(
        new PartCounting(tallies, standings, consultations, splitLabels, count, among),
        measures.get(),
        templates.reference(),
        period,
        London.day(clock.instant()));
  }
}
