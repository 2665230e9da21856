package org.caseaudit.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.caseaudit.work.Task.Urgency;
import org.caseaudit.work.WorkGroup.Heading;
import org.junit.jupiter.api.Test;

class WorkGroupTest {

  private static final LocalDate TODAY = LocalDate.of(2017, 9, 18);

  private static Task task(Urgency urgency, LocalDate due) {
    return new Task(urgency, due, "/audits/1", "Begin the audit of CL-0001", "Spring", "Planned");
  }

  @Test
  void everyUrgencyHasItsHeading() {
    for (Urgency urgency : Urgency.values()) {
      assertThat(WorkGroup.of(List.of(task(urgency, TODAY)))).as(urgency.name()).hasSize(1);
    }
  }

  @Test
  void headingsWithoutWorkAreLeftOut() {
    assertThat(
            WorkGroup.of(
                List.of(
                    task(Urgency.LATE, TODAY.minusDays(1)),
                    task(Urgency.IN_TIME, TODAY.plusDays(9)))))
        .extracting(WorkGroup::heading)
        .containsExactly(Heading.FIRST, Heading.IN_TIME);
  }

  @Test
  void theCountSaysWhatIsLateAndWhatIsSoon() {
    List<Task> tasks =
        List.of(
            task(Urgency.LATE, TODAY.minusDays(1)),
            task(Urgency.IN_TIME, TODAY),
            task(Urgency.IN_TIME, TODAY.plusDays(7)),
            task(Urgency.IN_TIME, TODAY.plusDays(8)),
            task(Urgency.TO_CHASE, TODAY.minusDays(20)));

    assertThat(WorkCount.of(tasks, TODAY).inWords())
        .isEqualTo("4 to do, 1 late, 2 due within a week");
  }

  @Test
  void whatIsOthersToDoCountsForThem() {
    List<Task> tasks = List.of(task(Urgency.TO_CHASE, TODAY.minusDays(20)));

    assertThat(WorkCount.of(tasks, TODAY).inWords()).isEqualTo("Nothing of your own to do");
  }
}
