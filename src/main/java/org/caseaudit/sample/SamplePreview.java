package org.caseaudit.sample;

import java.util.List;

/**
 * What drawing would give, without drawing.
 *
 * @param request the request, complete: with what was left open
 * @param frame the children who meet the criteria, by reference, with those left out and why
 * @param strata the groups of the frame and how many are drawn from each
 * @param chosen the cases it would have: those drawn, stratum by stratum, then those named
 * @param conflicts what to know before drawing
 */
public record SamplePreview(
    SampleRequest request,
    List<FrameEntry> frame,
    List<SampleStratum> strata,
    List<ChosenCase> chosen,
    List<Conflict> conflicts) {

  public SamplePreview {
    frame = List.copyOf(frame);
    strata = List.copyOf(strata);
    chosen = List.copyOf(chosen);
    conflicts = List.copyOf(conflicts);
  }

  /** Those who could be drawn, and those named. */
  public int frameSize() {
    return frame.size() - exclusions().size();
  }

  /** Those who could be drawn. */
  public int drawable() {
    return (int) frame.stream().filter(FrameEntry::isDrawable).count();
  }

  /** Those who could not, each with the reason. */
  public List<FrameEntry> exclusions() {
    return frame.stream().filter(FrameEntry::isLeftOut).toList();
  }
}
