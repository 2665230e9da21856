package org.caseaudit.sample;

import java.util.List;
import org.caseaudit.caseload.CaseRecord;

/**
 * What drawing would give, without drawing.
 *
 * @param request the request, complete: with the seed and the period that were left open
 * @param frame the children who meet the criteria, by reference, with those left out and why
 * @param drawn the cases that the seed draws, in that order
 */
public record SamplePreview(SampleRequest request, List<FrameEntry> frame, List<CaseRecord> drawn) {

  public SamplePreview {
    frame = List.copyOf(frame);
    drawn = List.copyOf(drawn);
  }

  /** Those who could be drawn. */
  public int frameSize() {
    return (int) frame.stream().filter(FrameEntry::isDrawable).count();
  }

  /** Those who could not, each with the reason. */
  public List<FrameEntry> exclusions() {
    return frame.stream().filter(entry -> !entry.isDrawable()).toList();
  }
}
