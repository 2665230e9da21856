package org.caseaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseaudit.template.Faults;
import org.caseaudit.template.YamlFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is made up for the demonstration is something that could have happened. */
class DemonstrationActionsTest {
  private static final LocalDate PRESENT = LocalDate.parse("2017-09-18");
  private static final Map<String, ActionProgress> STANDS = new HashMap<>();
  private static final List<LocalDate> DAYS = new ArrayList<>();

  private static Plan plan;

  @BeforeAll
  static void replay() throws IOException {
    Faults faults = new Faults();
    Path file = Path.of("audit-templates/city-of-london-2016/plan.yaml");
    plan =
        YamlFile.read("plan.yaml", Files.readString(file), faults)
            .flatMap(read -> new PlanReader().read(read, faults))
            .orElseThrow();
    Files.readAllLines(Path.of("src/main/resources/demo/actions.csv")).stream()
        .skip(1)
        .map(line -> line.split(";", -1))
        .forEach(DemonstrationActionsTest::update);
  }

  private static void update(String[] row) {
    LocalDate done = row[3].isEmpty() ? null : LocalDate.parse(row[3]);
    Instant at = Instant.parse(row[0] + "T16:40:00Z");
    DAYS.add(LocalDate.parse(row[0]));
    STANDS
        .computeIfAbsent(row[1], ActionProgress::new)
        .update(new ActionChange(Rag.of(row[2]), done, row[4]), null, at);
  }

  private static Map<ActionTiming, Long> timings() {
    return plan.actions().stream()
        .collect(
            Collectors.groupingBy(
                action ->
                    ActionTiming.of(
                        action,
                        STANDS.containsKey(action.ref())
                            ? STANDS.get(action.ref()).getRag()
                            : Rag.NOT_RATED,
                        PRESENT),
                Collectors.counting()));
  }

  @Test
  void everyUpdateIsAboutAnActionOfThePlan() {
    assertThat(STANDS.keySet()).allMatch(ref -> plan.action(ref).isPresent());
  }

  @Test
  void theUpdatesAreInTheOrderOfTime() {
    assertThat(DAYS).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(DAYS.get(DAYS.size() - 1)).isBefore(PRESENT);
  }

  @Test
  void everyRatingIsThereAndSomeActionsAreOverdueAndSomeDueSoon() {
    assertThat(STANDS.values().stream().map(ActionProgress::getRag).distinct())
        .contains(Rag.RED, Rag.AMBER, Rag.GREEN, Rag.BLUE);
    assertThat(timings())
        .containsKeys(ActionTiming.OVERDUE, ActionTiming.DUE_SOON, ActionTiming.DONE);
  }
}
