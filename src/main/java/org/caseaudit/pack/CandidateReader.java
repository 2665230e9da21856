package org.caseaudit.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseaudit.imports.ProfileReader;
import org.caseaudit.measure.MeasureReader;
import org.caseaudit.measure.MeasureSet;
import org.caseaudit.plan.Plan;
import org.caseaudit.plan.PlanReader;
import org.caseaudit.template.Fault;
import org.caseaudit.template.Faults;
import org.caseaudit.template.Pack;
import org.caseaudit.template.PackFiles;
import org.caseaudit.template.PackReader;
import org.caseaudit.template.TemplateService;

/** Reads files as a pack, noting at once everything that keeps it from coming in force. */
@ApplicationScoped
public class CandidateReader {

  @Inject private PackReader packReader;
  @Inject private PlanReader planReader;
  @Inject private MeasureReader measureReader;
  @Inject private ProfileReader profileReader;
  @Inject private TemplateService templates;

  Candidate read(PackFiles files) {
    Faults faults = new Faults();
    PackPaths.check(files, faults);
    Pack pack = packReader.read(files, faults);
    Optional<Plan> plan = pack.plan().flatMap(file -> planReader.read(file, faults));
    Optional<MeasureSet> measures =
        faults.isEmpty()
            ? measureReader.read(pack.measures().orElseThrow(), plan.orElseThrow(), pack, faults)
            : Optional.empty();
    if (faults.isEmpty()) {
      profileReader.check(pack, faults);
    }
    List<Fault> all = new ArrayList<>(faults.all());
    all.addAll(templates.refusals(pack));
    return new Candidate(files, pack, plan, measures, all.stream().sorted().distinct().toList());
  }
}
