package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

  @Test
  void nothingCountedHasNoPercentage() {
    assertThat(new Count(0, 0, 7).percent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7, 9, 78", "1, 8, 13", "0, 5, 0", "5, 5, 100", "999, 1000, 99", "1, 1000, 1"})
  void aPercentageIsRoundedButOnlyAllIsAHundredAndOnlyNoneIsNought(long met, long of, int percent) {
    assertThat(new Count(met, of - met, 0).percent()).hasValue(percent);
  }

  @Test
  void aCountIsSaidAsSoManyOfSoMany() {
    assertThat(new Count(7, 2, 1).words()).isEqualTo("7 of 9");
  }
}
