package org.caseaudit.measure;

/**
 * Of those who were asked in rounds of a consultation, or for a return, those who replied.
 *
 * @param template what they were asked to fill in
 */
public record ResponsePart(String id, String label, String unit, String template)
    implements MeasurePart {

  @Override
  public Tells tells() {
    return Tells.RESPONSE;
  }
}
