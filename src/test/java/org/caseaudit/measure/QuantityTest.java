package org.caseaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuantityTest {

  @Test
  void aRateIsSoManyOfSoMany() {
    assertThat(Quantity.rate(new Count(7, 2, 1)).words("plans")).isEqualTo("7 of 9");
  }

  @Test
  void nothingCountedIsNoNought() {
    assertThat(Quantity.rate(new Count(0, 0, 3)).words("plans")).isEqualTo("No data");
    assertThat(Quantity.number(0).words("occasions")).isEqualTo("0");
  }

  @Test
  void poundsAreMoney() {
    assertThat(Quantity.number(12300).words("pounds")).isEqualTo("£12,300");
    assertThat(Quantity.number(12300).words("visits")).isEqualTo("12,300");
  }

  @Test
  void soManyForEachYearIsRoundedOnlyToBeRead() {
    Quantity moves = Quantity.number(2).per(Quantity.number(new BigDecimal("6.5")));

    assertThat(moves.words("moves for each child-year")).isEqualTo("2 for 6.5 (0.31 each)");
    assertThat(moves.compareTo(Quantity.number(4).per(Quantity.number(13)))).isZero();
  }

  @Test
  void ofNothingThereIsNoShare() {
    assertThat(Quantity.number(2).per(Quantity.number(0)).isNothing()).isTrue();
    assertThat(Quantity.number(2).per(Quantity.NOTHING).isNothing()).isTrue();
  }
}
