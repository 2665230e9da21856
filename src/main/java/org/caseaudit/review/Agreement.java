package org.caseaudit.review;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far two people who graded the same cases agree, and which way the agreed grade moved. Grades
 * are a scale from the best to the worst.
 *
 * <p>Kappa is Cohen's with linear weights: agreement beyond what chance would bring, where a grade
 * apart counts as a third of the way to the far end of four grades. It says nothing of use for a
 * few cases, so it is told from {@value #ENOUGH} on.
 */
public final class Agreement {

  /** The fewest double ratings for which kappa is told. */
  public static final int ENOUGH = 20;

  private final List<String> scale;
  private final int[][] matrix;
  private int total;
  private int exact;
  private int withinOne;
  private int overGraded;
  private int underGraded;

  private Agreement(List<String> scale) {
    this.scale = List.copyOf(scale);
    this.matrix = new int[scale.size()][scale.size()];
  }

  /**
   * @param scale the grades, from the best to the worst; ratings with another one are left out
   */
  public static Agreement of(List<String> scale, Collection<DoubleRating> ratings) {
    Agreement agreement = new Agreement(scale);
    ratings.forEach(agreement::add);
    return agreement;
  }

  private void add(DoubleRating rating) {
    int first = scale.indexOf(rating.first());
    int second = scale.indexOf(rating.second());
    int agreed = scale.indexOf(rating.agreed());
    if (first < 0 || second < 0 || agreed < 0) {
      return;
    }
    matrix[first][second]++;
    total++;
    exact += first == second ? 1 : 0;
    withinOne += Math.abs(first - second) <= 1 ? 1 : 0;
    overGraded += agreed > first ? 1 : 0;
    underGraded += agreed < first ? 1 : 0;
  }

  /** How many cases two people graded. */
  public int getTotal() {
    return total;
  }

  /** To how many both gave the same grade. */
  public int getExact() {
    return exact;
  }

  /** To how many they gave the same grade, or one beside it. */
  public int getWithinOne() {
    return withinOne;
  }

  /** How many the first auditor had graded better than was agreed. */
  public int getOverGraded() {
    return overGraded;
  }

  /** How many the first auditor had graded worse than was agreed. */
  public int getUnderGraded() {
    return underGraded;
  }

  /** How many grades moderation changed. */
  public int getChanged() {
    return overGraded + underGraded;
  }

  /** How many cases had this grade from the first and that one from the second auditor. */
  public int count(int first, int second) {
    return matrix[first][second];
  }

  /** How many cases the first auditor gave a grade. */
  public int first(int grade) {
    int sum = 0;
    for (int count : matrix[grade]) {
      sum += count;
    }
    return sum;
  }

  /** How many cases the second auditor gave a grade. */
  public int second(int grade) {
    int sum = 0;
    for (int[] row : matrix) {
      sum += row[grade];
    }
    return sum;
  }

  /** Empty for too few cases, and when everybody gave everything the same grade. */
  public OptionalDouble kappa() {
    if (total < ENOUGH) {
      return OptionalDouble.empty();
    }
    double observed = 0;
    double byChance = 0;
    for (int first = 0; first < scale.size(); first++) {
      for (int second = 0; second < scale.size(); second++) {
        double apart = Math.abs(first - second) / (scale.size() - 1.0);
        observed += apart * matrix[first][second] / total;
        byChance += apart * first(first) * second(second) / ((double) total * total);
      }
    }
    return byChance == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / byChance);
  }
}
