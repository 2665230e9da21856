package org.caseaudit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caseaudit.sample.SampleRepository;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Permission;
import org.caseaudit.work.Task;
import org.caseaudit.work.Task.Urgency;
import org.caseaudit.work.WorkKind;
import org.caseaudit.work.WorkSource;

/** Samples with cases that have no officer yet. */
@ApplicationScoped
class AllocatorsWork implements WorkSource {

  @Inject private SampleRepository samples;

  @Override
  public WorkKind kind() {
    return new WorkKind("sample to share out", "samples to share out", "Sample to share out");
  }

  @Override
  public List<Task> tasks(Actor actor, LocalDate today) {
    if (!actor.may(Permission.ALLOCATE_AUDIT)) {
      return List.of();
    }
    return toAllocate().toList();
  }

  private Stream<Task> toAllocate() {
    return samples.summaries().stream()
        .filter(sample -> sample.unallocated() > 0)
        .map(
            sample ->
                new Task(
                    Urgency.WAITED_FOR,
                    sample.dueOn(),
                    "/samples/" + sample.id(),
                    "Allocate the audits of " + sample.name(),
                    sample.unallocated() + " of " + sample.cases() + " cases have no officer yet",
                    Audit.Status.PLANNED.getLabel()));
  }
}
