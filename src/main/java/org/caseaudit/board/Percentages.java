package org.caseaudit.board;

import org.caseaudit.measure.Count;
import org.caseaudit.measure.MeasureStatus;
import org.caseaudit.measure.PartFigure;
import org.caseaudit.measure.StatementFigure;
import org.caseaudit.measure.Tells;

/** Percentages where a figure bears one: never instead of "7 of 9", never of too few. */
final class Percentages {

  private Percentages() {}

  static String of(StatementFigure figure) {
    return figure.status() == MeasureStatus.TOO_FEW ? "" : of(figure.headline(), 0);
  }

  static String of(PartFigure part, long tooFew) {
    return part.isShare() && part.tells() != Tells.STEPS ? of(part.count(), tooFew) : "";
  }

  static String of(Count count, long tooFew) {
    return count.of() < tooFew || count.percent().isEmpty() ? "" : count.percent().getAsInt() + "%";
  }
}
