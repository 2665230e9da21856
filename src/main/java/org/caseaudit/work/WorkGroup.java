package org.caseaudit.work;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caseaudit.work.Task.Urgency;

/** Tasks that are about as urgent, under one heading of the list. */
public record WorkGroup(Heading heading, List<Task> tasks) {

  /** The headings in the order in which they are read. */
  public enum Heading {
    FIRST("Do first", Urgency.SAFETY, Urgency.GIVEN_BACK, Urgency.LATE),
    WAITED_FOR("Somebody waits for you", Urgency.WAITED_FOR),
    IN_TIME("In good time", Urgency.IN_TIME),
    TO_CHASE("Others to remind", Urgency.TO_CHASE);

    private final String words;
    private final Set<Urgency> urgencies;

    Heading(String words, Urgency... urgencies) {
      this.words = words;
      this.urgencies = EnumSet.copyOf(Arrays.asList(urgencies));
    }

    public String getWords() {
      return words;
    }
  }

  /** Those of the headings that have anything below them; tasks keep their order. */
  static List<WorkGroup> of(List<Task> tasks) {
    return Stream.of(Heading.values())
        .map(
            heading ->
                new WorkGroup(
                    heading,
                    tasks.stream()
                        .filter(task -> heading.urgencies.contains(task.urgency()))
                        .toList()))
        .filter(group -> !group.tasks().isEmpty())
        .toList();
  }
}
