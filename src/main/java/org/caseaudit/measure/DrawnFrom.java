package org.caseaudit.measure;

import java.util.Optional;

/**
 * From which cases those behind a figure were chosen.
 *
 * @param looked how many children were looked at
 * @param frame how many children could have been
 * @param everybody whether all of them were meant to be: a census has coverage and no uncertainty
 */
public record DrawnFrom(long looked, long frame, boolean everybody) {

  /** How far the figure may be from that of all cases; empty for a census. */
  public Optional<Interval> interval(Count count) {
    return everybody ? Optional.empty() : Interval.of(count, looked, frame);
  }
}
