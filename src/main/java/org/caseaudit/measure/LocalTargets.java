package org.caseaudit.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** By what each statement is judged: the plan's target, else the one the service set for itself. */
@ApplicationScoped
public class LocalTargets {

  @Inject private LocalTargetRepository targets;

  /** All of them as they held on a day. */
  InForce asAt(LocalDate day) {
    return new InForce(
        targets.all().stream().collect(Collectors.groupingBy(LocalTarget::getStatement)), day);
  }

  /**
   * The targets of a day.
   *
   * @param byStatement every target ever set
   */
  record InForce(Map<String, List<LocalTarget>> byStatement, LocalDate day) {

    /** Nobody replaces a target of the plan itself. */
    Optional<Target> of(MeasureDefinition measure) {
      if (measure.target().filter(Target::isOfThePlan).isPresent()) {
        return measure.target();
      }
      return local(measure).or(measure::target);
    }

    private Optional<Target> local(MeasureDefinition measure) {
      List<LocalTarget> set = byStatement.getOrDefault(measure.statement(), List.of());
      return measure
          .direction()
          .flatMap(direction -> LocalTarget.inForce(set, day).map(it -> it.target(direction)));
    }
  }
}
