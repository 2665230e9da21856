package org.caseaudit.plan;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class CurrentPlanTest {

  @Test
  void thereIsNoPlanBeforeOneIsLoaded() {
    assertThatIllegalStateException()
        .isThrownBy(new CurrentPlan()::get)
        .withMessageContaining("No improvement plan");
  }
}
