package org.caseaudit.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caseaudit.template.TemplateRef;
import org.caseaudit.template.Templates;

/** Every sample that was drawn. */
@Named
@RequestScoped
public class SamplesBacking {

  @Inject private SampleService samples;
  @Inject private Templates templates;

  private List<SampleSummary> found;

  public void load() {
    found = samples.samples();
  }

  public List<SampleSummary> getSamples() {
    return found;
  }

  /** What the template is called. */
  public String title(SampleSummary sample) {
    return templates.get(new TemplateRef(sample.templateCode(), sample.templateVersion())).title();
  }
}
