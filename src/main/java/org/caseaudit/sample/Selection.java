package org.caseaudit.sample;

import java.io.Serializable;
import java.util.List;

/**
 * How cases are taken from a frame.
 *
 * @param size how many to draw; of no meaning for a census and where children are named
 * @param seed the seed to draw with; null to have one made
 * @param by what the strata are made of; null unless the sample is stratified
 * @param oneEach whether each stratum that isn't empty gets at least one
 * @param picks children taken for a reason: all of a targeted sample and of re-audits, those added
 *     to any other
 */
public record Selection(
    SamplingMethod method, int size, Long seed, StratifyBy by, boolean oneEach, List<Pick> picks)
    implements Serializable {

  public Selection {
    picks = List.copyOf(picks);
  }

  /** A census or a random sample, and nobody named. */
  public static Selection plain(SamplingMethod method, int size, Long seed) {
    return new Selection(method, size, seed, null, false, List.of());
  }

  Selection with(long newSeed) {
    return new Selection(method, size, newSeed, by, oneEach, picks);
  }

  /** How a case that is named comes into the sample. */
  Chosen named() {
    return switch (method) {
      case TARGETED -> Chosen.TARGETED;
      case RE_AUDIT -> Chosen.RE_AUDIT;
      default -> Chosen.FORCED;
    };
  }
}
