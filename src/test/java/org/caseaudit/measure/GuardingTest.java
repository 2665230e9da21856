package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardingTest {

  private static final long TOO_FEW = 5;

  private static Map<String, Count> groups(Object... labelsAndSizes) {
    Map<String, Count> groups = new LinkedHashMap<>();
    for (int i = 0; i < labelsAndSizes.length; i += 2) {
      groups.put((String) labelsAndSizes[i], new Count((Integer) labelsAndSizes[i + 1], 0, 0));
    }
    return groups;
  }

  private static Map<String, Optional<Count>> guarded(Object... labelsAndSizes) {
    return Guarding.guard(groups(labelsAndSizes), TOO_FEW);
  }

  @Test
  void groupsLargeEnoughAreShown() {
    assertThat(guarded("Boys", 5, "Girls", 9).values()).allMatch(Optional::isPresent);
  }

  @Test
  void theOnlySmallGroupTakesTheNextSmallestWithIt() {
    Map<String, Optional<Count>> guarded = guarded("Boys", 30, "Girls", 3, "Not known", 8);

    assertThat(guarded.get("Girls")).isEmpty();
    assertThat(guarded.get("Not known")).isEmpty();
    assertThat(guarded.get("Boys")).isPresent();
  }

  @Test
  void severalSmallGroupsHideOneAnother() {
    Map<String, Optional<Count>> guarded = guarded("Boys", 30, "Girls", 3, "Not known", 2);

    assertThat(guarded.get("Boys")).isPresent();
    assertThat(guarded.get("Girls")).isEmpty();
    assertThat(guarded.get("Not known")).isEmpty();
  }

  @Test
  void aGroupOfNobodyGivesNobodyAway() {
    assertThat(guarded("Boys", 30, "Girls", 0).values()).allMatch(Optional::isPresent);
  }
}
