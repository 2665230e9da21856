package org.caseaudit.measure;

import java.util.Optional;

/**
 * From which cases those behind a figure were chosen.
 *
 * @param looked how many children were looked at
 * @param frame how many children could have been
 * @param everybody whether all of them were meant to be: a census has coverage and no uncertainty
 * @param picked how many of those looked at were chosen for a reason rather than drawn: what they
 *     say can't be carried over to all cases
 */
public record DrawnFrom(long looked, long frame, boolean everybody, long picked) {

  /** How far the figure may be from that of all cases; empty unless all were drawn by lot. */
  public Optional<Interval> interval(Count count) {
    return everybody || picked > 0 ? Optional.empty() : Interval.of(count, looked, frame);
  }
}
