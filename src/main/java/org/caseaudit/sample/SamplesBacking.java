package org.caseaudit.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caseaudit.template.TemplateRef;
import org.caseaudit.template.Templates;

/** The list of samples. */
@Named
@RequestScoped
public class SamplesBacking {

  @Inject private SampleService samples;
  @Inject private Templates templates;

  private List<SampleSummary> list;

  public List<SampleSummary> getSamples() {
    if (list == null) {
      list = samples.samples();
    }
    return list;
  }

  /** The title of the template a sample was drawn for. */
  public String templateTitle(SampleSummary sample) {
    return templates.get(new TemplateRef(sample.templateCode(), sample.templateVersion())).title();
  }
}
