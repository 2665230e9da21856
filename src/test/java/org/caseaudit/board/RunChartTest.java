package org.caseaudit.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.caseaudit.measure.Count;
import org.caseaudit.measure.PartFigure.Point;
import org.caseaudit.measure.Quantity;
import org.junit.jupiter.api.Test;

class RunChartTest {

  private static RunChart chart(Count... counts) {
    List<Point> points = new ArrayList<>();
    for (Count count : counts) {
      points.add(
          new Point(YearMonth.of(2017, 1).plusMonths(points.size()), count, Quantity.rate(count)));
    }
    return new RunChart(points, 5);
  }

  private static Count of(long met, long of) {
    return new Count(met, of - met, 0);
  }

  @Test
  void aMonthWithoutDataBreaksTheLine() {
    RunChart chart = chart(of(1, 9), of(2, 9), Count.NONE, of(3, 9), of(4, 9));

    assertThat(chart.dots()).hasSize(4);
    assertThat(chart.lines()).hasSize(2);
  }

  @Test
  void aMonthWithTooFewIsMarked() {
    assertThat(chart(of(1, 4), of(1, 5)).dots())
        .extracting(RunChart.Dot::few)
        .containsExactly(true, false);
  }

  @Test
  void allMetIsDrawnAtTheTopAndNoneMetAtTheBottom() {
    RunChart chart = chart(of(9, 9), of(0, 9));

    assertThat(chart.dots().get(0).y()).isEqualTo(chart.heightOf(100));
    assertThat(chart.dots().get(1).y()).isEqualTo(chart.heightOf(0));
  }

  @Test
  void elevenMonthsAreTooEarlyForAnyClaim() {
    Count[] counts = new Count[11];
    java.util.Arrays.fill(counts, of(5, 9));

    assertThat(chart(counts).sentence()).contains("too early");
  }

  @Test
  void sixMonthsInARowAboveTheMiddleAreMoreThanChance() {
    Count[] counts = new Count[12];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = i < 6 ? of(3, 9) : of(8, 9);
    }

    assertThat(chart(counts).sentence()).contains("last 6 months", "above");
  }

  @Test
  void nothingCountedIsSaid() {
    assertThat(chart(Count.NONE, Count.NONE).sentence())
        .isEqualTo("Nothing was counted in this period.");
  }
}
