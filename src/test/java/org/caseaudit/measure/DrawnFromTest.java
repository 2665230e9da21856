package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawnFromTest {

  private static final Count SEVEN_OF_NINE = new Count(7, 2, 0);

  @Test
  void whatWasDrawnByLotIsCarriedOverToAllCases() {
    assertThat(new DrawnFrom(9, 40, false, 0).interval(SEVEN_OF_NINE)).isPresent();
  }

  @Test
  void whatWasChosenForAReasonIsNot() {
    assertThat(new DrawnFrom(9, 40, false, 1).interval(SEVEN_OF_NINE)).isEmpty();
  }

  @Test
  void aCensusEstimatesNothing() {
    assertThat(new DrawnFrom(9, 40, true, 0).interval(SEVEN_OF_NINE)).isEmpty();
  }
}
