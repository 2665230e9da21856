package org.caseaudit.sample;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a QA lead asks for when drawing a sample.
 *
 * @param size how many to draw; of no meaning for a census
 * @param seed the seed to draw with; null to have one made
 * @param recordFrom first day of the record to be reviewed; null for as far back as the template
 *     looks
 * @param recordTo last day of the record to be reviewed; null for today
 */
public record SampleRequest(
    String name,
    String templateCode,
    FrameCriteria criteria,
    SamplingMethod method,
    int size,
    Long seed,
    LocalDate recordFrom,
    LocalDate recordTo,
    LocalDate dueOn)
    implements Serializable {

  SampleRequest with(long newSeed, LocalDate newFrom, LocalDate newTo) {
    return new SampleRequest(
        name, templateCode, criteria, method, size, newSeed, newFrom, newTo, dueOn);
  }
}
