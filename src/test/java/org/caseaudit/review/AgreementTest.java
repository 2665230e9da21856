package org.caseaudit.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

  private static final List<String> SCALE =
      List.of("outstanding", "good", "requires-improvement", "inadequate");

  /**
   * Two dermatologists' ratings of 88 patients on four grades, the worked example of the SAS/STAT
   * documentation of PROC FREQ; it gives a weighted kappa of 0.5082 with linear weights.
   */
  private static final int[][] DERMATOLOGISTS = {
    {10, 4, 1, 0}, {5, 10, 12, 2}, {2, 4, 12, 5}, {0, 2, 6, 13}
  };

  private static DoubleRating rating(int first, int second, int agreed) {
    return new DoubleRating(
        1,
        "CL-1",
        "written-plan",
        7,
        "Ola",
        SCALE.get(first),
        SCALE.get(second),
        SCALE.get(agreed),
        LocalDate.of(2017, 3, 3));
  }

  private static Agreement of(int[][] matrix) {
    List<DoubleRating> ratings = new ArrayList<>();
    for (int first = 0; first < matrix.length; first++) {
      for (int second = 0; second < matrix.length; second++) {
        ratings.addAll(Collections.nCopies(matrix[first][second], rating(first, second, second)));
      }
    }
    return Agreement.of(SCALE, ratings);
  }

  @Test
  void weightedKappaIsThatOfThePublishedExample() {
    assertThat(of(DERMATOLOGISTS).kappa().orElseThrow()).isEqualTo(0.5082, within(0.00005));
  }

  @Test
  void thePublishedExampleHasFortyFiveAgreementsInEightyEight() {
    Agreement agreement = of(DERMATOLOGISTS);

    assertThat(agreement.getTotal()).isEqualTo(88);
    assertThat(agreement.getExact()).isEqualTo(45);
    assertThat(agreement.getWithinOne()).isEqualTo(45 + 4 + 12 + 5 + 5 + 4 + 6);
  }

  @Test
  void theMatrixAddsUpBothWays() {
    Agreement agreement = of(DERMATOLOGISTS);

    assertThat(agreement.count(1, 2)).isEqualTo(12);
    assertThat(agreement.first(1)).isEqualTo(29);
    assertThat(agreement.second(2)).isEqualTo(31);
  }

  @Test
  void nineteenDoubleRatingsAreTooFewForKappa() {
    assertThat(of(new int[][] {{9, 0, 0, 0}, {0, 10, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}}).kappa())
        .isEmpty();
  }

  @Test
  void fullAgreementOfTwentyIsOne() {
    assertThat(
            of(new int[][] {{10, 0, 0, 0}, {0, 10, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}})
                .kappa()
                .orElseThrow())
        .isEqualTo(1.0);
  }

  @Test
  void whereEverybodyGivesOneGradeChanceExplainsAllOfIt() {
    assertThat(of(new int[][] {{0, 0, 0, 0}, {0, 25, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}}).kappa())
        .isEmpty();
  }

  @Test
  void aGradeTheFirstGaveTooWellIsOverGraded() {
    Agreement agreement =
        Agreement.of(SCALE, List.of(rating(0, 2, 1), rating(2, 1, 1), rating(1, 2, 1)));

    assertThat(agreement.getOverGraded()).isEqualTo(1);
    assertThat(agreement.getUnderGraded()).isEqualTo(1);
    assertThat(agreement.getChanged()).isEqualTo(2);
  }

  @Test
  void noDoubleRatingsAreNoAgreement() {
    Agreement agreement = Agreement.of(SCALE, List.of());

    assertThat(agreement.getTotal()).isZero();
    assertThat(agreement.kappa()).isEmpty();
  }
}
