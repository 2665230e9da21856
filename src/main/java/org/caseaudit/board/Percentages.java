package org.caseaudit.board;

import org.caseaudit.measure.Count;
import org.caseaudit.measure.MeasureStatus;
import org.caseaudit.measure.StatementFigure;

/** Percentages where a figure bears one: never instead of "7 of 9", never of too few. */
final class Percentages {

  private Percentages() {}

  static String of(StatementFigure figure) {
    if (figure.status() == MeasureStatus.TOO_FEW || figure.headline().isEmpty()) {
      return "";
    }
    return of(figure.headline().get().count(), 0);
  }

  static String of(Count count, long tooFew) {
    return count.of() < tooFew || count.percent().isEmpty() ? "" : count.percent().getAsInt() + "%";
  }
}
