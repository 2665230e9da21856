package org.caseaudit.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseaudit.shared.London;
import org.caseaudit.user.Actor;

/** Gathers what somebody has to do, from everything that makes work. */
@ApplicationScoped
public class WorkList {

  @Inject @Any private Instance<WorkSource> sources;
  @Inject private Clock clock;

  /** Everything this person has to do, the most urgent first. */
  public List<Task> of(Actor actor) {
    LocalDate today = London.day(clock.instant());
    return sources.stream()
        .flatMap(source -> source.tasks(actor, today).stream())
        .sorted(Task.MOST_URGENT_FIRST)
        .toList();
  }

  /** The same by kind of work, those kinds only of which there is any. */
  public Map<WorkKind, List<Task>> byKind(Actor actor) {
    LocalDate today = London.day(clock.instant());
    Map<WorkKind, List<Task>> found = new LinkedHashMap<>();
    sources.stream()
        .sorted(Comparator.comparing(source -> source.kind().many()))
        .forEach(
            source -> {
              List<Task> tasks = source.tasks(actor, today);
              if (!tasks.isEmpty()) {
                found.computeIfAbsent(source.kind(), kind -> new ArrayList<>()).addAll(tasks);
              }
            });
    return found;
  }
}
