package org.caseaudit.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
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
  private List<SampledCase> cases;
  private Long toReplace;
  private String because;

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

  /** In the order in which they were chosen, those replaced among them. */
  public List<SampledCase> getCases() {
    if (cases == null) {
      cases = samples.cases(getSample().getId());
    }
    return cases;
  }

  /** Those another one can take the place of. */
  public List<SampledCase> getReplaceable() {
    return getCases().stream()
        .filter(sampled -> !sampled.isReplaced())
        .filter(sampled -> getSample().nextInLine(sampled, getCases()).isPresent())
        .toList();
  }

  /** Whether the recorded seed still draws the recorded cases. */
  public boolean isDrawnAgainTheSame() {
    return getSample().isDrawnAgainAs(getCases());
  }

  /** How many cases were drawn and not named. */
  public int getDrawn() {
    return getSample().getStrata().stream().mapToInt(SampleStratum::getToDraw).sum();
  }

  /** Those who could be drawn, by reference. */
  public List<FrameEntry> getDrawable() {
    return getSample().getFrame().stream().filter(FrameEntry::isDrawable).toList();
  }

  /** Those who could not, each with the reason. */
  public List<FrameEntry> getExclusions() {
    return getSample().getFrame().stream().filter(FrameEntry::isLeftOut).toList();
  }

  /** Puts the next in line in the place of the case chosen. */
  public void replace() throws IOException {
    SampledCase replacement =
        samples.replace(getSample().getId(), toReplace == null ? 0 : toReplace, because);
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(
        null,
        new FacesMessage(
            "%s takes the place of %s."
                .formatted(
                    replacement.getCaseRecord().getChildReference(),
                    replacement.getReplaces().getCaseRecord().getChildReference())));
    ExternalContext external = faces.getExternalContext();
    external.getFlash().setKeepMessages(true);
    external.redirect(external.getRequestContextPath() + "/samples/" + getSample().getId());
  }

  public Long getToReplace() {
    return toReplace;
  }

  public void setToReplace(Long toReplace) {
    this.toReplace = toReplace;
  }

  public String getBecause() {
    return because;
  }

  public void setBecause(String because) {
    this.because = because;
  }
}
