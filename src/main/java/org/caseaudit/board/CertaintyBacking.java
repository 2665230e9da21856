package org.caseaudit.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.caseaudit.measure.DrawnFrom;
import org.caseaudit.measure.EqualityService;
import org.caseaudit.measure.Interval;
import org.caseaudit.measure.PartFigure;

/** How sure a figure is, in one sentence. */
@Named
@RequestScoped
public class CertaintyBacking {

  @Inject private EqualityService equality;
  @Inject private PeriodChoice choice;

  /** Empty for a figure that isn't counted from audits of samples: it leaves nobody out. */
  public String words(PartFigure figure) {
    return Optional.of(figure)
        .filter(PartFigure::isOfSheets)
        .flatMap(
            it ->
                equality.drawnFrom(
                    it.id(), it.counted().orElse(choice.getPeriod()), choice.getCount()))
        .map(drawn -> words(figure, drawn))
        .orElse("");
  }

  static String words(PartFigure figure, DrawnFrom drawn) {
    if (drawn.picked() > 0) {
      return "%d of the %d cases looked at were chosen for a reason, not by lot: the figure holds for these cases and can’t be carried over to all."
          .formatted(drawn.picked(), drawn.looked());
    }
    if (drawn.everybody()) {
      return "Every case was to be audited, and %d of %d have been: there is nothing to estimate."
          .formatted(Math.min(drawn.looked(), drawn.frame()), drawn.frame());
    }
    Optional<Interval> interval = drawn.interval(figure.count());
    return interval
        .map(
            range ->
                "Counted from a sample of %d of %d cases. Had all been audited, %s would most likely be found."
                    .formatted(drawn.looked(), drawn.frame(), range.words()))
        .orElse("");
  }
}
