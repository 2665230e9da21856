package org.caseaudit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Files that are written to do harm are told apart from files that are wrong by nothing. */
class YamlReaderTest {

  @Test
  void aFileThatRepeatsItselfThroughAnchorsIsRefusedWithoutUnfoldingIt() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 25; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    assertRefused(bomb.toString());
  }

  @Test
  void aFileThatHoldsItselfIsRefused() {
    assertRefused("a: &a [*a]\n");
  }

  @Test
  void aFileThatGoesDeeperThanAnyFormIsRefused() {
    assertRefused("a: " + "[".repeat(100_000));
    assertRefused("a: " + "{a: ".repeat(100_000));
  }

  private static void assertRefused(String text) {
    Faults faults = new Faults();
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> YamlFile.read("bomb.yaml", text, faults));
    assertThat(faults.all()).isNotEmpty();
  }
}
