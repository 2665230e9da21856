package org.caseaudit.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.Templates;

/** One sample: what it was drawn from, how, and which cases came of it. */
@Named
@RequestScoped
public class SampleBacking {

  @Inject private SampleService samples;
  @Inject private Templates templates;

  @Inject
  @ManagedProperty("#{param.id}")
  private String id;

  private Sample sample;
  private List<FrameEntry> frame;

  /**
   * The sample the address names.
   *
   * @throws Refused if there is none
   */
  public Sample getSample() {
    if (sample == null) {
      if (id == null || !id.matches("\\d{1,18}")) {
        throw Refused.notFound("This sample");
      }
      sample = samples.sample(Long.parseLong(id));
    }
    return sample;
  }

  public String getTemplateTitle() {
    return templates.get(getSample().getTemplate()).title();
  }

  /** In the order in which they were drawn. */
  public List<SampledCase> getCases() {
    return samples.cases(getSample().getId());
  }

  /** Whether the recorded seed still draws the recorded cases. */
  public boolean isDrawnAgainTheSame() {
    return samples.redraw(getSample().getId());
  }

  /** Those who could be drawn, by reference. */
  public List<FrameEntry> getDrawable() {
    return frame().stream().filter(FrameEntry::isDrawable).toList();
  }

  /** Those who could not, each with the reason. */
  public List<FrameEntry> getExclusions() {
    return frame().stream().filter(entry -> !entry.isDrawable()).toList();
  }

  private List<FrameEntry> frame() {
    if (frame == null) {
      frame = samples.frame(getSample().getId());
    }
    return frame;
  }
}
