package org.caseaudit.sample;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a QA lead asks for when drawing a sample.
 *
 * @param recordFrom first day of the record to be reviewed; null for as far back as the template
 *     looks
 * @param recordTo last day of the record to be reviewed; null for today
 * @param programme the programme it is drawn for; null for none
 */
public record SampleRequest(
    String name,
    String templateCode,
    FrameCriteria criteria,
    Selection selection,
    LocalDate recordFrom,
    LocalDate recordTo,
    LocalDate dueOn,
    Long programme)
    implements Serializable {

  /** A census or a random sample outside any programme. */
  public SampleRequest(
      String name,
      String templateCode,
      FrameCriteria criteria,
      SamplingMethod method,
      int size,
      Long seed,
      LocalDate recordFrom,
      LocalDate recordTo,
      LocalDate dueOn) {
    this(
        name,
        templateCode,
        criteria,
        Selection.plain(method, size, seed),
        recordFrom,
        recordTo,
        dueOn,
        null);
  }

  /** The same for a programme. */
  public SampleRequest within(Long theProgramme) {
    return new SampleRequest(
        name, templateCode, criteria, selection, recordFrom, recordTo, dueOn, theProgramme);
  }

  /** The same with what was left open filled in. */
  SampleRequest completed(
      FrameCriteria theCriteria, long seed, LocalDate theFrom, LocalDate theTo) {
    return new SampleRequest(
        name, templateCode, theCriteria, selection.with(seed), theFrom, theTo, dueOn, programme);
  }
}
