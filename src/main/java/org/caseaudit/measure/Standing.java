package org.caseaudit.measure;

import java.util.List;
import org.caseaudit.measure.PartFigure.ExcludedFor;

/** So many of so many on a day, with why the rest is left out. */
record Standing(Count count, List<ExcludedFor> excludedFor) {

  static final Standing NONE = new Standing(Count.NONE, List.of());

  Standing {
    excludedFor = List.copyOf(excludedFor);
  }
}
